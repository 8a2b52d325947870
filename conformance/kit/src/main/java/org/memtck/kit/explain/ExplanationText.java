package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.Variant;

/** Writes an explanation in lines, for a terminal and for the file of a counterexample. */
@Api
public final class ExplanationText {
    private static final int WIDTH = 98;
    private static final String INDENT = "  ";
    /** Where what stands behind a label begins. */
    private static final String BEHIND = " ".repeat(12);

    private final RuleBook book;
    private final Given given;

    /** Takes the words for the rules from the book. */
    public ExplanationText(RuleBook book) {
        this(book, Given.NONE);
    }

    /**
     * Takes the words for the rules from the book.
     *
     * @param given what every scenario begins with
     */
    public ExplanationText(RuleBook book, Given given) {
        this.book = book;
        this.given = given;
    }

    /**
     * All of it, but for its title and how to see it again: what the rule says, the steps up to the one that differs, the
     * drawing, and why.
     */
    public List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        rule(explanation.finding().rule()).forEach(line -> lines.add(INDENT + line));
        lines.add("");
        StepList.of(explanation, given).forEach(line -> lines.add(INDENT + line));
        lines.add("");
        if (!explanation.drawing().isEmpty()) {
            explanation.drawing().forEach(line -> lines.add(line.isEmpty() ? "" : INDENT + INDENT + line));
            lines.add("");
        }
        facts(explanation).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    /** What a rule says: the first paragraph of its text. */
    List<String> rule(Rule rule) {
        return Paragraph.wrap(Paragraph.first(book.text(rule).statement()), WIDTH);
    }

    /** Where the answers diverge, how the target sees the map, why, and which rules are to blame, each with its label. */
    List<String> facts(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        int steps = explanation.finding().steps().size();
        String where = steps == 1 ? "the only step" : "step " + steps + " of " + steps;
        lines.add(labelled("differs in", word(explanation.finding().difference().aspect()) + ", in " + where));
        MapText.of(explanation, BEHIND).forEach(lines::add);
        List<String> why = new ArrayList<>();
        for (String sentence : explanation.why()) {
            List<String> wrapped = Paragraph.wrap(sentence, WIDTH - BEHIND.length());
            String indent = sentence.startsWith(INDENT) ? INDENT : "";
            why.add(indent + wrapped.get(0));
            wrapped.subList(1, wrapped.size()).forEach(line -> why.add(indent + INDENT + line));
        }
        labelled(lines, "why", why);
        labelled(
                lines,
                "blamed",
                explanation.finding().blamed().stream()
                        .map(rule -> rule + ": " + book.text(rule).title())
                        .toList());
        labelled(lines, "board", given.quotes(explanation.finding().steps()));
        labelled(lines, "behaves as", behaviour(explanation.finding()));
        return lines;
    }

    /** The variant that explains a finding, in words, and whether it explains all of it. */
    private List<String> behaviour(Finding finding) {
        Dialect behavesAs = finding.behavesAs();
        List<String> behaviour = new ArrayList<>();
        for (Variant variant : behavesAs.variants()) {
            behaviour.add(behavesAs.text(variant) + ": " + book.text(variant).title());
        }
        if (finding.partly()) {
            behaviour.add("but not always: a counterexample contradicts it");
        }
        return behaviour;
    }

    private static String word(Aspect aspect) {
        return aspect.word();
    }

    private static void labelled(List<String> lines, String label, List<String> values) {
        String head = label;
        for (String value : values) {
            lines.add(labelled(head, value));
            head = "";
        }
    }

    static String labelled(String label, String value) {
        return label + " ".repeat(BEHIND.length() - label.length()) + value;
    }
}
