package org.memtck.faults;

import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * A known-bad implementation: correct but for one decision. It offers every capability, without bounds.
 *
 * @param id its name: lower-case words with hyphens, unique
 * @param breaks the rule that it violates
 * @param what what it does wrong, in one sentence
 * @param seenIn where a real memory layer did the same: a program and a change or issue of it; empty if nobody knows
 * @param hard whether it shows only after a certain history or at few addresses
 * @param maker makes an instance for one scenario
 */
@Api
public record Fault(String id, Rule breaks, String what, String seenIn, boolean hard, Supplier<MemorySubsystem> maker) {
    /** No bounds, and as many clients of dirty logging as the bus has. */
    static final Parameters BOUNDS = new Parameters(
            Parameters.UNBOUNDED.maxRam(),
            Parameters.UNBOUNDED.addressBits(),
            Parameters.UNBOUNDED.granule(),
            Parameters.UNBOUNDED.maxAccess(),
            Parameters.DEFAULT_DIRTY_GRANULE,
            Parameters.DEFAULT_DIRTY_GRANULE,
            AttributeGuard.CLIENTS);

    /** A fault that replaces parts of the correct bus. */
    static Fault of(String id, Rule breaks, String what, Consumer<Parts> sabotage) {
        return new Fault(id, breaks, what, "", false, () -> bus(sabotage));
    }

    private static MemorySubsystem bus(Consumer<Parts> sabotage) {
        Parts parts = new Parts();
        sabotage.accept(parts);
        return new TreeWalkBus(parts);
    }

    /** The same, which a real memory layer had. */
    Fault seenIn(String place) {
        return new Fault(id, breaks, what, place, hard, maker);
    }

    /** The same, which needs a certain history or few addresses to show. */
    Fault onlySeldom() {
        return new Fault(id, breaks, what, seenIn, true, maker);
    }

    /** The fault as a target that runs in this process; its name is the fault's id. */
    public Target target() {
        return new InProcessTarget(new TargetInfo(id, "1", EnumSet.allOf(Capability.class), BOUNDS), maker);
    }

    @Override
    public String toString() {
        return id;
    }
}
