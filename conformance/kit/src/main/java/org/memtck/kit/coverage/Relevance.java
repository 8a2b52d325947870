package org.memtck.kit.coverage;

import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** Which properties of an access matter for a rule: it may hold for some of their values and not for others. */
@Api
public final class Relevance {
    private Relevance() {}

    /** Whether the size of an access matters. */
    public static boolean hasSize(Rule rule) {
        return !RuleShapes.of(rule).sizes().isEmpty();
    }

    /** Whether it matters if an access is aligned. */
    public static boolean hasAlignment(Rule rule) {
        return RuleShapes.of(rule).aligned();
    }

    /** Whether the byte order of an access matters. */
    public static boolean hasOrder(Rule rule) {
        return RuleShapes.of(rule).ordered();
    }
}
