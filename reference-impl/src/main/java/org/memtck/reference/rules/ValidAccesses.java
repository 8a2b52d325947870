package org.memtck.reference.rules;

import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;

/** Accesses that a device accepts (family VALID). */
final class ValidAccesses {
    private ValidAccesses() {}

    /** Returns the rules that refuse an access, before any callback; none if it is accepted. */
    static RuleSet refusal(AccessSizes valid, long offset, int size) {
        RuleSet rules = RuleSet.NONE;
        if (!valid.includes(size)) {
            rules = rules.with(Rule.VALID_1);
        }
        if (!valid.unaligned() && isUnaligned(offset, size)) {
            rules = rules.with(Rule.VALID_2);
        }
        return rules;
    }

    /** Returns the rule by which an access is accepted though it is unaligned. */
    static RuleSet acceptance(long offset, int size) {
        return isUnaligned(offset, size) ? RuleSet.of(Rule.VALID_3) : RuleSet.NONE;
    }

    private static boolean isUnaligned(long offset, int size) {
        return (offset & (size - 1)) != 0;
    }
}
