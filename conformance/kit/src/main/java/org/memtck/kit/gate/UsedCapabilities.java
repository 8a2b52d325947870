package org.memtck.kit.gate;

import java.util.List;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;

/**
 * Finds out what a scenario needs of a target, from what the capabilities say: the generator, which is held against this,
 * knows nothing of it.
 */
@Api
public final class UsedCapabilities {
    private UsedCapabilities() {}

    /**
     * What the steps of a scenario need, closed under implication.
     *
     * @param steps what is legal, and misuse that is answered as such
     */
    public static Set<Capability> of(List<Step> steps) {
        CapabilityScan scan = new CapabilityScan(true, true);
        steps.forEach(scan::take);
        return Capability.closure(scan.used());
    }
}
