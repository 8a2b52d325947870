package org.memtck.kit.avoid;

import org.memtck.kit.coverage.Relevance;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** What of an operation matters for a rule. */
@Api
public final class RelevantFacts {
    private final long mask;

    /** For a rule: the kind of operation, and of size, alignment and byte order those that matter. */
    public RelevantFacts(Rule rule) {
        this.mask = Trait.OPERATION.mask()
                | Trait.SWITCH.mask()
                | (Relevance.hasSize(rule) ? Trait.SIZE.mask() : 0)
                | (Relevance.hasAlignment(rule) ? Trait.ALIGNMENT.mask() : 0)
                | (Relevance.hasOrder(rule) ? Trait.ORDER.mask() : 0);
    }

    /** The relevant part of what {@link Avoidance#facts} says of an operation. */
    public long of(long facts) {
        return facts & mask;
    }
}
