package org.memtck.spec.rule;

import java.util.List;
import org.memtck.spec.Api;

/**
 * What the specification says of a rule.
 *
 * @param rule the rule
 * @param title what it says in a few words
 * @param level how firm the text says it is
 * @param source where it comes from: sections of the source document, or a decision
 * @param hit when it makes a difference
 * @param body the Markdown below the head of its section: the statement, reasons, freedoms and examples
 * @param examples the runnable examples in the body, in order
 */
@Api
public record RuleText(
        Rule rule, String title, Level level, String source, String hit, String body, List<Example> examples) {
    /** Copies the list. */
    public RuleText {
        examples = List.copyOf(examples);
    }

    /** The body before its first example: the statement with its reasons and freedoms, as Markdown. */
    public String statement() {
        int fence = body.indexOf(RuleFile.EXAMPLE);
        return fence < 0 ? body : body.substring(0, fence).strip();
    }
}
