package org.memtck.kit.avoid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * What the steps that show a violation have in common: rules that decide them, and traits of the operation. Immutable.
 *
 * @param rules the rules that decide such a step, others perhaps among them
 * @param facts the values of its traits
 * @param mask which traits count
 */
@Api
public record Trigger(RuleSet rules, long facts, long mask) {
    /** Every step that the rule decides. */
    public static Trigger of(Rule rule) {
        return new Trigger(RuleSet.of(rule), 0, 0);
    }

    /** Steps that are in all respects as the given one. */
    static Trigger of(RuleSet rules, long facts) {
        return new Trigger(rules, facts, traits(facts));
    }

    private static long traits(long facts) {
        long mask = 0;
        for (Trait trait : Trait.values()) {
            mask |= trait.value(facts) == 0 ? 0 : trait.mask();
        }
        return mask;
    }

    /** Whether a step is one of those. */
    public boolean matches(RuleSet decidedBy, long described) {
        return (described & mask) == facts && rules.minus(decidedBy).isEmpty();
    }

    /** Whether every step that the other one matches is matched. */
    boolean covers(Trigger other) {
        return (other.mask & mask) == mask && matches(other.rules, other.facts);
    }

    /** What this one and another have in common. */
    Trigger and(Trigger other) {
        long common = 0;
        for (Trait trait : Trait.values()) {
            boolean both = (mask & other.mask & trait.mask()) != 0;
            common |= both && trait.value(facts) == trait.value(other.facts) ? trait.mask() : 0;
        }
        RuleSet shared = rules.and(other.rules);
        return new Trigger(shared, facts & common, common);
    }

    /** The kind of operation, or null if it is of several kinds. */
    @Nullable
    OperationType kind() {
        int number = Trait.OPERATION.value(facts);
        return number == 0 ? null : OperationType.numbered(number);
    }

    /** In words, such as {@code write of 4 bytes, unaligned, decided by ROM-2}. */
    public String words() {
        List<String> words = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            String word = TraitWords.of(trait, trait.value(facts));
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (!rules.isEmpty()) {
            words.add("decided by " + rules);
        }
        return String.join(", ", words);
    }
}
