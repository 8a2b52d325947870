package org.memtck.qemu.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of reproducers, from {@code src/main/c/repro}. */
final class Library {
    private static final String FOLDER = "/org/memtck/qemu/repro/";
    /** In the order in which C wants them. */
    private static final List<String> FILES = List.of(
            "types.h",
            "functions.h",
            "version.h",
            "show.h",
            "devices.h",
            "eventfds.h",
            "lives.h",
            "compare.h",
            "memory.h",
            "maps.h",
            "dirty.h");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|\"(?:[^\"\\\\]++|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("^QEMU .*?;.*?\n(?=QEMU|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern DECLARED = Pattern.compile("(\\w+)(?:\\(|;)");
    private static final Pattern CONDITION = Pattern.compile(" //\\? (\\w+)\n");

    private final List<Part> parts;
    private final Map<String, Part> byName = new HashMap<>();

    private Library(List<Part> parts) {
        this.parts = parts;
        for (Part part : parts) {
            for (String name : part.names()) {
                byName.put(name, part);
            }
        }
    }

    /** The library that is packaged with this class. */
    static Library packaged() {
        List<Part> parts = new ArrayList<>();
        for (String file : FILES) {
            String text = read(file);
            String body = text.substring(text.indexOf("*/\n") + 3);
            parts.addAll(file.equals("functions.h") ? declarations(body) : marked(body, file.equals("types.h")));
        }
        return new Library(parts);
    }

    private static List<Part> declarations(String text) {
        return DECLARATION
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Library::declaration)
                .toList();
    }

    private static Part declaration(String text) {
        Matcher matcher = DECLARED.matcher(text);
        if (text.contains("}")) {
            matcher.region(text.lastIndexOf('}'), text.length());
        }
        if (!matcher.find()) {
            throw new IllegalStateException("no name in " + text);
        }
        return new Part(Set.of(matcher.group(1)), text, true);
    }

    private static List<Part> marked(String text, boolean ofQemu) {
        List<Part> parts = new ArrayList<>();
        for (String each : text.split("(?m)^//: ", -1)) {
            if (!each.isBlank()) {
                int end = each.indexOf('\n');
                parts.add(new Part(
                        Set.of(each.substring(0, end).split(" ", -1)),
                        each.substring(end + 1).strip() + "\n",
                        ofQemu));
            }
        }
        return parts;
    }

    private static String read(String file) {
        try (InputStream in = Library.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a name is taken by some part. */
    boolean defines(String name) {
        return byName.containsKey(name);
    }

    /**
     * The parts that a text uses, directly or not, in the order of the library.
     *
     * @param features which of the lines that are there only for some reproducers this one has
     */
    List<Part> usedBy(String text, Set<String> features) {
        Set<Part> used = new HashSet<>();
        Deque<String> texts = new ArrayDeque<>(List.of(text));
        while (!texts.isEmpty()) {
            identifiers(texts.remove())
                    .map(byName::get)
                    .filter(part -> part != null && used.add(part))
                    .forEach(part -> texts.add(with(features, part.text())));
        }
        return parts.stream()
                .filter(used::contains)
                .map(part -> new Part(part.names(), with(features, part.text()), part.ofQemu()))
                .toList();
    }

    private static Stream<String> identifiers(String text) {
        String code = COMMENT.matcher(text).replaceAll(" ");
        Set<String> names =
                IDENTIFIER.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet());
        return names.stream();
    }

    /** The lines without those for other features. */
    private static String with(Set<String> features, String text) {
        return text.lines()
                .map(line -> line + "\n")
                .map(line -> {
                    Matcher condition = CONDITION.matcher(line);
                    return !condition.find()
                            ? line
                            : features.contains(condition.group(1)) ? condition.replaceAll("\n") : "";
                })
                .collect(Collectors.joining());
    }
}
