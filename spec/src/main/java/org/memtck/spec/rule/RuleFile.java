package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file of rules. Its shape is fixed, so that no Markdown library is needed: a title, then a section per rule,
 * each with a head of three items and a body with fenced examples.
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
        Level level = level(item("Level"));
        String source = item("Source");
        String hit = item("Hit");
        if (!lines.nextIsBlank()) {
            throw lines.malformed(lines.number() + 1, "expected an empty line after the head of " + rule);
        }
        List<Example> examples = new ArrayList<>();
        String body = body(examples);
        return new RuleText(rule, heading.substring(colon + 2), level, source, hit, body, examples);
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

    private Level level(String word) {
        for (Level level : Level.values()) {
            if (level.name().equals(word)) {
                return level;
            }
        }
        throw lines.malformed("expected MUST, DECIDED or OPEN, not '" + word + "'");
    }

    /** An item of the head; the lines that continue it are indented. */
    private String item(String key) {
        StringBuilder text = new StringBuilder(lines.take("- " + key + ": "));
        while (lines.nextStartsWith("  ")) {
            text.append(' ').append(lines.take("  "));
        }
        return text.toString();
    }

    private String body(List<Example> examples) {
        StringBuilder body = new StringBuilder();
        while (lines.hasMore() && !lines.nextStartsWith(SECTION)) {
            String line = lines.take();
            body.append(line).append('\n');
            if (line.startsWith(FENCE)) {
                Example example = example(line);
                body.append(example.text()).append(FENCE).append('\n');
                examples.add(example);
            }
        }
        return body.toString().strip();
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
