package org.memtck.kit.campaign;

import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * What a campaign says of one rule.
 *
 * @param exercised the number of compared steps that the rule decided
 */
@Api
public record RuleResult(Rule rule, long exercised, Verdict verdict) {
    /** How a rule came out. */
    @Api
    public enum Verdict {
        /** Every step that the rule decided agreed, with the canonical answer. */
        PASS,
        /** Every step agreed; some used a freedom. */
        NON_STRICT,
        /** Some step differed, and this rule is to blame. */
        FAIL,
        /** As FAIL, and the deviation is known. */
        KNOWN,
        /** No step was decided by the rule: nothing is known of it. */
        NOT_EXERCISED
    }
}
