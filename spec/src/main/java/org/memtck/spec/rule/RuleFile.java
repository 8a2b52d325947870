package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file of rules. Its shape is fixed, so that no Markdown library is needed: a title, then a section per rule,
 * each with a head, a statement and fenced examples.
 */
final class RuleFile {
    /** What starts an example. */
    static final String EXAMPLE = "```memtck";

    private static final String FENCE = "```";
    private static final String SECTION = "## ";

    private final RuleLines lines;
    private final Set<Rule> seen = EnumSet.noneOf(Rule.class);

    private RuleFile(RuleLines lines) {
        this.lines = lines;
    }

    /** The name of the file that holds the rule. */
    static String nameFor(Rule rule) {
        return rule.family().toLowerCase(Locale.ROOT) + ".md";
    }

    /**
     * Reads the sections of a file.
     *
     * @throws IllegalStateException if the file does not have the shape; the message names the file and the line
     */
    static List<RuleText> parse(String file, List<String> content) {
        return new RuleFile(new RuleLines(file, content)).sections();
    }

    private List<RuleText> sections() {
        lines.take("# ");
        while (lines.hasMore() && !lines.nextStartsWith(SECTION)) {
            lines.take();
        }
        List<RuleText> sections = new ArrayList<>();
        while (lines.hasMore()) {
            sections.add(section());
        }
        return sections;
    }

    private RuleText section() {
        String heading = lines.take(SECTION);
        int colon = heading.indexOf(": ");
        if (colon < 0) {
            throw lines.malformed("expected a heading of the form '## ID: title'");
        }
        Rule rule = rule(heading.substring(0, colon));
        lines.skipBlank();
        RuleHead head = RuleHead.take(lines, rule);
        int first = lines.number() + 1;
        List<Example> examples = new ArrayList<>();
        List<String> statement = new ArrayList<>();
        String body = body(statement, examples);
        RuleStatement parts = RuleStatement.of(lines, rule, head, first, statement);
        List<VariantText> variants = new ArrayList<>();
        while (lines.nextStartsWith(VariantSection.HEADING)) {
            variants.add(VariantSection.take(lines, rule, this::examples));
        }
        return new RuleText(
                rule,
                heading.substring(colon + 2),
                head.level(),
                parts.clauses(),
                parts.opens(),
                head.hit(),
                body,
                examples,
                variants);
    }

    private Rule rule(String id) {
        Optional<Rule> rule = Rule.withId(id);
        if (rule.isEmpty()) {
            throw lines.malformed("there is no rule '" + id + "'");
        }
        if (!nameFor(rule.get()).equals(lines.file())) {
            throw lines.malformed("rule " + id + " belongs into " + nameFor(rule.get()));
        }
        if (!seen.add(rule.get())) {
            throw lines.malformed("rule " + id + " has a second section");
        }
        return rule.get();
    }

    private String body(List<String> statement, List<Example> examples) {
        StringBuilder body = new StringBuilder();
        while (!isAtSection()) {
            String line = lines.take();
            if (examples.isEmpty() && !line.startsWith(FENCE)) {
                statement.add(line);
            }
            body.append(line).append('\n');
            if (line.startsWith(FENCE)) {
                Example example = example(line);
                body.append(example.text()).append(FENCE).append('\n');
                examples.add(example);
            }
        }
        return body.toString().strip();
    }

    private boolean isAtSection() {
        return !lines.hasMore() || lines.nextStartsWith(SECTION) || lines.nextStartsWith(VariantSection.HEADING);
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        while (!isAtSection()) {
            examples.add(example(lines.take()));
            lines.skipBlank();
        }
        return examples;
    }

    /** Takes the lines up to the fence that ends the example. */
    private Example example(String opening) {
        int start = lines.number();
        if (!opening.equals(EXAMPLE)) {
            throw lines.malformed("expected '" + EXAMPLE + "' to start an example, not '" + opening + "'");
        }
        StringBuilder text = new StringBuilder();
        while (!lines.nextStartsWith(FENCE)) {
            if (!lines.hasMore()) {
                throw lines.malformed(start, "the example has no end");
            }
            text.append(lines.take()).append('\n');
        }
        lines.take();
        return new Example(lines.file(), start + 1, text.toString());
    }
}
