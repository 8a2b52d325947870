package org.memtck.cli.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.memtck.spec.rule.Rule;

/**
 * Where rules are named in Java sources: by constant, {@code Rule.ROM_2}, or by id, {@code ROM-2}, but not in comments. The
 * sources are formatted by a tool, so a member of a top-level class starts in the fifth column. What an annotation names
 * belongs to the member below it.
 */
final class Mentions {
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*).*");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]+)[-_]([0-9]+)\\b");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[A-Za-z@].*");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*(\\(|=|;)");

    private final Map<Rule, SortedMap<String, SortedSet<String>>> files = new EnumMap<>(Rule.class);

    /** Scans all Java files below the folders; paths are told relative to the root, with slashes. */
    static Mentions in(Path root, List<String> folders) {
        Mentions mentions = new Mentions();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(root.resolve(folder))) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(file -> mentions.scan(root, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mentions;
    }

    /** The files that name the rule, each with the members in which they do. */
    SortedMap<String, SortedSet<String>> of(Rule rule) {
        return files.getOrDefault(rule, new TreeMap<>());
    }

    private void scan(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        String member = "";
        List<Rule> annotated = new ArrayList<>();
        boolean inAnnotations = false;
        for (String line : read(file)) {
            if (COMMENT.matcher(line).matches()) {
                continue;
            }
            if (line.startsWith("    @")) {
                inAnnotations = true;
            } else if (MEMBER.matcher(line).matches()) {
                inAnnotations = false;
                member = name(line);
                add(path, member, annotated);
                annotated.clear();
            }
            if (inAnnotations) {
                annotated.addAll(named(line));
            } else {
                add(path, member, named(line));
            }
        }
    }

    private void add(String path, String member, List<Rule> rules) {
        for (Rule rule : rules) {
            files.computeIfAbsent(rule, key -> new TreeMap<>())
                    .computeIfAbsent(path, key -> new TreeSet<>())
                    .add(member);
        }
    }

    private static List<Rule> named(String line) {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = NAMED.matcher(line);
        while (matcher.find()) {
            Rule.withId(matcher.group(1) + "-" + matcher.group(2)).ifPresent(rules::add);
        }
        return rules;
    }

    /** The name of the member that a line begins: what stands before its parameters or its value. */
    private static String name(String line) {
        Matcher matcher = NAME.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
