package org.memtck.reference.rules;

import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Claimed addresses (family RESV). */
final class Reservations {
    /** The rule by which an access to a reservation is rejected. */
    static final RuleSet REJECTED = RuleSet.of(Rule.RESV_2);

    private Reservations() {}

    /** A single access, which the given rules have led to a reservation. */
    static Plan reject(RuleSet rules) {
        return Plan.of(Expectation.rejected(), rules.union(REJECTED));
    }

    /** Returns the rule by which a region claims its addresses, if it is a reservation. */
    static RuleSet claim(Region region) {
        return region.kind == Kind.RESERVATION ? RuleSet.of(Rule.RESV_1) : RuleSet.NONE;
    }
}
