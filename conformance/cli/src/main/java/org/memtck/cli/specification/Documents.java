package org.memtck.cli.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.cli.page.Markdown;
import org.memtck.spec.rule.Rule;

/** The documents of the specification, where each of them has its page, and how links between them are followed. */
final class Documents {
    private static final String ROOT = "/org/memtck/spec/";
    private static final Pattern DECISION = Pattern.compile("\\(decisions/([a-z0-9-]+)\\.md\\)");

    private final Map<String, String> texts = new LinkedHashMap<>();
    /** The name of the page of each document, by its path below {@code spec}. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    Documents() {
        String readme = read("pages/README.md");
        add("README.md", "about.html", readme);
        for (String name : new String[] {"terms", "limits", "CHANGES"}) {
            add(name + ".md", name.toLowerCase(Locale.ROOT) + ".html", read("pages/" + name + ".md"));
        }
        Matcher decisions = DECISION.matcher(readme);
        while (decisions.find()) {
            String name = decisions.group(1);
            if (!pages.containsKey("decisions/" + name + ".md")) {
                add("decisions/" + name + ".md", "decision-" + name + ".html", read("pages/decisions/" + name + ".md"));
            }
        }
        for (Rule rule : Rule.values()) {
            pages.put("rules/" + family(rule) + ".md", family(rule) + ".html");
        }
    }

    private void add(String path, String page, String text) {
        texts.put(path, text);
        pages.put(path, page);
    }

    private static String read(String resource) {
        try (InputStream in = Rule.class.getResourceAsStream(ROOT + resource)) {
            if (in == null) {
                throw new IllegalStateException(ROOT + resource + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents that are no rules, by their paths below {@code spec}. */
    Map<String, String> texts() {
        return texts;
    }

    /** The page of a document. */
    String page(String path) {
        return pages.getOrDefault(path, "index.html");
    }

    private static String family(Rule rule) {
        return rule.family().toLowerCase(Locale.ROOT);
    }

    /** Where a rule is. */
    static String place(Rule rule) {
        return family(rule) + ".html#" + rule.id();
    }

    /** What a family is about: the title of its file. */
    static String title(Rule rule) {
        return title(read("rules/" + family(rule) + ".md"));
    }

    /** The first heading of a document. */
    static String title(String text) {
        return text.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .findFirst()
                .orElse("");
    }

    /** Renders documents of a folder below {@code spec}, from which their links go out. */
    Markdown markdown(String folder) {
        return new Markdown(Documents::place, link -> resolve(folder, link));
    }

    private Optional<String> resolve(String folder, String link) {
        if (link.startsWith("#") || link.startsWith("https://")) {
            return Optional.of(link);
        }
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash);
        String document = Path.of(folder).resolve(path).normalize().toString().replace('\\', '/');
        return Optional.ofNullable(pages.get(document)).map(page -> page + anchor);
    }
}
