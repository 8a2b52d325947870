package org.memtck.kit.campaign;

import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;

/**
 * How a target answered when it was asked for what it says it does not offer. It must say that it does not; anything else would
 * be done without being certified.
 *
 * @param capability what is not offered
 * @param asked the operation that asked for it, as text; empty if it was not asked
 * @param answer what the target answered, as text; if it was not asked, the bound that leaves no room for the question, or
 *     nothing if no operation is only this
 * @param refused whether it was asked and answered {@code unsupported}
 */
@Api
public record AbsentCapability(Capability capability, String asked, String answer, boolean refused) {
    /** Whether the target did something else than refuse. */
    public boolean isViolated() {
        return !asked.isEmpty() && !refused;
    }
}
