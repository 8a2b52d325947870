package org.memtck.spec.rule;

import org.memtck.spec.Api;

/**
 * One normative statement of a rule, with where it comes from.
 *
 * @param rule the rule that it is part of
 * @param letter its letter within the rule, from {@code a} on
 * @param level {@link Level#MUST} if the source says so, {@link Level#DECIDED} if memtck decides
 * @param source the words of the source with their places, or a link to the decision, as Markdown
 * @param text what it demands, in one line of Markdown
 */
@Api
public record Clause(Rule rule, char letter, Level level, String source, String text) {
    /** The clause as it is cited, such as {@code PRIO-1(a)}. */
    public String id() {
        return rule + "(" + letter + ")";
    }

    @Override
    public String toString() {
        return id();
    }
}
