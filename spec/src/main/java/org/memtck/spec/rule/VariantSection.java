package org.memtck.spec.rule;

import java.util.List;
import java.util.function.Supplier;

/** The head of a variant's section: {@code ### ID: title}, then where it is seen and what it means. */
final class VariantSection {
    /** What starts one. */
    static final String HEADING = "### ";

    private VariantSection() {}

    /**
     * Reads a section.
     *
     * @param examples reads the rest of it
     */
    static VariantText take(RuleLines lines, Rule rule, Supplier<List<Example>> examples) {
        String heading = lines.take(HEADING);
        int colon = heading.indexOf(": ");
        if (colon < 0) {
            throw lines.malformed("expected a heading of the form '### RULE/NAME: title'");
        }
        Dialect dialect = dialect(lines, rule, heading.substring(0, colon));
        lines.skipBlank();
        String seen = lines.item("- Seen in: ");
        String meaning = lines.item("- Meaning: ");
        lines.skipBlank();
        List<Example> found = examples.get();
        if (found.isEmpty()) {
            throw lines.malformed("a variant has an example");
        }
        return new VariantText(dialect.variants().get(0), heading.substring(colon + 2), seen, meaning, dialect, found);
    }

    private static Dialect dialect(RuleLines lines, Rule rule, String text) {
        Dialect dialect;
        try {
            dialect = Dialect.parse(text);
        } catch (IllegalArgumentException e) {
            throw lines.malformed(String.valueOf(e.getMessage()));
        }
        if (dialect.variants().size() != 1 || dialect.variants().get(0).rule() != rule) {
            throw lines.malformed("expected a variant of " + rule + ", not '" + text + "'");
        }
        return dialect;
    }
}
