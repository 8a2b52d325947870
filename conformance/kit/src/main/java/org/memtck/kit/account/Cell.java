package org.memtck.kit.account;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;

/**
 * Steps that count alike: they are of the same kind of operation, in the same situation, and the same rules decide them.
 *
 * @param facts what the operation is, as {@link org.memtck.kit.avoid.Avoidance#facts} describes it
 * @param situation the number of the situation, see {@link org.memtck.kit.coverage.SituationCounts#situation}
 * @param rules the rules that decided
 */
@Api
public record Cell(long facts, int situation, RuleSet rules) {
    // Every step that agrees is looked up by its cell, and what a record has by itself is slow where only C1 compiles.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell that
                && facts == that.facts
                && situation == that.situation
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(facts) * 31 + situation) * 31 + rules.hashCode();
    }
}
