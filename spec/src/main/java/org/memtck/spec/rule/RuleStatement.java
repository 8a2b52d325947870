package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement of a rule, taken apart: clauses, which start with their letters, and paragraphs with a label. Nothing else
 * stands in it, so that every sentence is either normative, with a source, or said not to be.
 */
final class RuleStatement {
    /** What starts a clause. */
    static final Pattern LETTER = Pattern.compile("(?<=^|\\s)\\(([a-z])\\)\\s+");

    private static final Pattern LABEL = Pattern.compile("(Reason|Freedom|Note|Open [A-Z]+-[0-9]+/[a-z-]+): ");
    private static final String OPEN = "Open ";
    private static final String BOUND = " Bound: ";

    private final RuleLines lines;
    private final Rule rule;
    private final RuleHead head;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<OpenText> opens = new ArrayList<>();

    private RuleStatement(RuleLines lines, Rule rule, RuleHead head) {
        this.lines = lines;
        this.rule = rule;
        this.head = head;
    }

    /**
     * Takes a statement apart.
     *
     * @param first the number of its first line
     */
    static RuleStatement of(RuleLines lines, Rule rule, RuleHead head, int first, List<String> text) {
        RuleStatement statement = new RuleStatement(lines, rule, head);
        for (int start = 0; start < text.size(); ) {
            int end = start;
            while (end < text.size() && !text.get(end).isBlank()) {
                end++;
            }
            if (end > start) {
                statement.paragraph(first + start, String.join(" ", text.subList(start, end)));
            }
            start = end + 1;
        }
        statement.requireAll(first);
        return statement;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<OpenText> opens() {
        return opens;
    }

    private void paragraph(int line, String text) {
        Matcher label = LABEL.matcher(text);
        if (!label.lookingAt()) {
            clauses(line, text);
        } else if (label.group(1).startsWith(OPEN)) {
            opens.add(open(line, label.group(1).substring(OPEN.length()), text.substring(label.end())));
        }
    }

    private void clauses(int line, String text) {
        Matcher letter = LETTER.matcher(text);
        if (!letter.find()) {
            throw lines.malformed(
                    line, "expected a clause, '(a) ...', or 'Reason: ', 'Freedom: ', 'Note: ' or 'Open ID/NAME: '");
        }
        int start;
        do {
            start = letter.end();
            char name = letter.group(1).charAt(0);
            boolean more = letter.find();
            clauses.add(clause(line, name, text.substring(start, more ? letter.start() : text.length())));
            if (!more) {
                return;
            }
        } while (true);
    }

    private Clause clause(int line, char letter, String text) {
        char expected = (char) ('a' + clauses.size());
        if (letter != expected) {
            throw lines.malformed(line, "expected clause (" + expected + "), not (" + letter + ")");
        }
        RuleHead.Origin origin = head.sources().get(letter);
        if (origin == null) {
            throw lines.malformed(line, "clause (" + letter + ") of " + rule + " has no source in the head");
        }
        return new Clause(rule, letter, origin.level(), origin.source(), text.strip());
    }

    private OpenText open(int line, String id, String text) {
        Optional<OpenClause> clause = OpenClause.withId(id);
        if (clause.isEmpty()) {
            throw lines.malformed(line, "there is no open clause '" + id + "'");
        }
        if (clause.get().rule() != rule) {
            throw lines.malformed(line, id + " belongs to " + clause.get().rule());
        }
        int bound = text.indexOf(BOUND);
        if (bound < 0) {
            throw lines.malformed(line, id + " has no 'Bound: '");
        }
        return new OpenText(clause.get(), text.substring(0, bound).strip(), text.substring(bound + BOUND.length()));
    }

    private void requireAll(int line) {
        if (clauses.size() != head.sources().size()) {
            throw lines.malformed(
                    line,
                    rule + " has " + clauses.size() + " clauses and sources for "
                            + head.sources().size());
        }
    }
}
