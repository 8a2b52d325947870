package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * What a campaign says of one rule.
 *
 * @param exercised the number of compared steps that the rule decided
 * @param agreed the number of those of them that agreed
 * @param notAsked the number of steps that the rule would have decided and that were not asked because of findings
 * @param shadowedBy the rules whose findings make it impossible to tell whether this one holds; for a rule that is shadowed
 */
@Api
public record RuleResult(
        Rule rule, long exercised, long agreed, long notAsked, Verdict verdict, List<Rule> shadowedBy) {
    /** Copies the list. */
    public RuleResult {
        shadowedBy = List.copyOf(shadowedBy);
    }

    /** Of a rule that nothing stood in the way of. */
    public RuleResult(Rule rule, long exercised, Verdict verdict) {
        this(rule, exercised, exercised, 0, verdict, List.of());
    }

    /** How a rule came out. */
    @Api
    public enum Verdict {
        /** The rule decided as many steps as are required, and every one of them agreed, with the canonical answer. */
        PASS,
        /** As PASS, but some steps used a freedom. */
        NON_STRICT,
        /** Some step differed, and this rule is to blame. */
        FAIL,
        /** As FAIL, and the deviation is known. */
        KNOWN,
        /** Steps that it decided differ, or were not asked, because of violations of other rules: nobody can tell. */
        SHADOWED,
        /** The rule decided some steps, but not as many as are required: that is no proof. */
        TOO_LITTLE,
        /** No step was decided by the rule: nothing is known of it. */
        NOT_EXERCISED,
        /** The campaign was not to tell of the rule. */
        NOT_CHOSEN;

        /** Whether the rule is certified. */
        public boolean isPass() {
            return this == PASS || this == NON_STRICT;
        }
    }
}
