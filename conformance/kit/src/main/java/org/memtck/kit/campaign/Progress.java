package org.memtck.kit.campaign;

import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** Hears how far a campaign has come. */
@Api
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (cases, of, operations, findings) -> {};

    /**
     * Some more cases were run.
     *
     * @param cases the number of cases so far
     * @param of the number of cases in all
     * @param operations the number of operations so far
     * @param findings the number of findings so far
     */
    void update(long cases, long of, long operations, int findings);

    /**
     * A case differed.
     *
     * @param operations the number of operations that were compared so far, the one that differs included
     */
    default void differed(long operations) {}

    /**
     * A violation was found, or one that was found before failed in another way, too.
     *
     * @param finding all that is known of it now
     */
    default void found(Finding finding) {}

    /**
     * What was found to violate a rule violates another one, which is told as a finding of its own.
     *
     * @param rule the rule that has no finding any more
     */
    default void withdrawn(Rule rule) {}

    /** Something differed that no finding explains. */
    default void happened(Incident incident) {}
}
