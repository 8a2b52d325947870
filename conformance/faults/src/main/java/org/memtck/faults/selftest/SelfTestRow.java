package org.memtck.faults.selftest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.campaign.Finding;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * How the kit did on one fault.
 *
 * @param fault the fault
 * @param operations the number of operations up to the first one that differed; all that were tried if none did
 * @param finding the first finding, or null if the fault was not found
 */
@Api
public record SelfTestRow(
        Fault fault, long operations, @Nullable Finding finding) {
    /** Whether the fault was found. */
    public boolean found() {
        return finding != null;
    }

    /** The rules under suspicion, the most suspicious one first; none if the fault was not found. */
    public List<Rule> blamed() {
        return finding == null ? List.of() : finding.blamed();
    }

    /** Whether a rule that the fault breaks is blamed first. */
    public boolean blamedFirst() {
        return finding != null && fault.broken().contains(finding.rule());
    }

    /** Whether the rule that the fault stands under is blamed first, and not only one that it breaks as well. */
    public boolean ownBlamedFirst() {
        return finding != null && fault.breaks() == finding.rule();
    }

    /** The number of operations of the reduced counterexample, 0 without one. */
    public int reducedOperations() {
        return finding == null ? 0 : finding.steps().size();
    }

    /** The number of regions of the reduced counterexample, 0 without one. */
    public int reducedRegions() {
        return finding == null ? 0 : finding.regions();
    }
}
