package org.memtck.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.memtck.spec.rule.Rule;

/** Where everything about a rule stands, as {@code spec/rule-index.md} says it. */
final class RuleIndex {
    private static final String RESOURCE = "/org/memtck/spec/rule-index.md";

    private RuleIndex() {}

    /** The entries for a rule, each of the form {@code key: place}, in the order of the page. */
    static List<String> entries(Rule rule) {
        return text().lines()
                .dropWhile(line -> !line.equals("## " + rule.id()))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static String text() {
        try (InputStream in = RuleIndex.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
