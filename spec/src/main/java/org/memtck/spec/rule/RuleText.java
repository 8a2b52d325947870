package org.memtck.spec.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/**
 * What the specification says of a rule.
 *
 * @param rule the rule
 * @param title what it says in a few words
 * @param level the highest level of its clauses
 * @param clauses what it demands, one by one, with the source of each; none for a rule that is open
 * @param opens the cases that it leaves open
 * @param hit when it makes a difference
 * @param body the Markdown below the head of its section: the statement, reasons, freedoms and examples
 * @param examples the runnable examples in the body, in order
 * @param variants other behaviours that may be declared in its place
 */
@Api
public record RuleText(
        Rule rule,
        String title,
        Level level,
        List<Clause> clauses,
        List<OpenText> opens,
        String hit,
        String body,
        List<Example> examples,
        List<VariantText> variants) {
    /** Copies the lists. */
    public RuleText {
        clauses = List.copyOf(clauses);
        opens = List.copyOf(opens);
        examples = List.copyOf(examples);
        variants = List.copyOf(variants);
    }

    /**
     * The body before its first example, without the letters of the clauses: the statement with its reasons and freedoms, as
     * Markdown.
     */
    public String statement() {
        int fence = body.indexOf(RuleFile.EXAMPLE);
        String statement = fence < 0 ? body : body.substring(0, fence).strip();
        return RuleStatement.LETTER.matcher(statement).replaceAll("");
    }

    /** Where the rule comes from: the sections of the document, in quotes, the header, and the decisions; empty if it is open. */
    public String source() {
        return clauses.stream()
                .flatMap(RuleText::sources)
                .distinct()
                .sorted(RuleText::documentFirst)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> sources(Clause clause) {
        return clause.level() == Level.MUST
                ? Quotation.parse(clause.source()).orElseThrow().stream()
                        .map(quotation -> quotation.isOfHeader() ? "memory.h" : '"' + quotation.name() + '"')
                : Stream.of(DecisionLink.parse(clause.source()).orElseThrow().title());
    }

    private static int documentFirst(String one, String other) {
        return Boolean.compare(other.startsWith("\""), one.startsWith("\""));
    }
}
