package org.memtck.kit.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Where the regions of a scenario are, as far as that decides what a target has to offer. */
final class RegionTable {
    private final Map<String, Region> regions = new HashMap<>();
    private @Nullable Region firstContainer;

    /** A region, and where it is. */
    static final class Region {
        final RegionSpec spec;
        Size size;

        @Nullable
        Region container;

        long at;
        int priority;

        Region(RegionSpec spec) {
            this.spec = spec;
            this.size = spec.size();
        }

        /** The last offset of the container that it covers, unsigned. */
        long last() {
            long last = at + size.last();
            return Long.compareUnsigned(last, at) < 0 ? -1 : last;
        }

        boolean overlaps(Region other) {
            return Long.compareUnsigned(at, other.last()) <= 0 && Long.compareUnsigned(other.at, last()) <= 0;
        }
    }

    @Nullable
    Region find(String name) {
        return regions.get(name);
    }

    /** Whether there is a container already. */
    boolean hasContainer() {
        return firstContainer != null;
    }

    boolean isFirstContainer(Region region) {
        return region == firstContainer;
    }

    /** Brings the table up to date with a step that was done. */
    void change(Step step) {
        Operation operation = step.operation();
        if (operation instanceof Operation.Create create) {
            Region region = new Region(create.spec());
            regions.put(create.region(), region);
            if (firstContainer == null && create.spec() instanceof RegionSpec.Container) {
                firstContainer = region;
            }
        } else if (operation instanceof Operation.Add add) {
            Region region = region(add.region());
            region.container = regions.get(add.container());
            region.at = add.at();
            region.priority = add.effectivePriority();
        } else if (operation instanceof Operation.Delete delete) {
            region(delete.region()).container = null;
        } else if (operation instanceof Operation.Move move) {
            region(move.region()).at = move.at();
        } else {
            Size size = OperationType.of(operation).size(operation);
            if (size != null && step.expectation().canonical().status() == Status.OK) {
                region(OperationType.of(operation).name(operation)).size = size;
            }
        }
    }

    void forget(String finalized) {
        Region gone = regions.remove(finalized);
        if (gone == null) {
            return;
        }
        firstContainer = gone == firstContainer ? null : firstContainer;
        for (Region region : regions.values()) {
            region.container = region.container == gone ? null : region.container;
        }
    }

    /** The region that an operation has put elsewhere or given another size, if it is in a container. */
    @Nullable
    Region placed(Operation operation) {
        OperationType type = OperationType.of(operation);
        boolean places = type.has(Role.PLACE) || type.size(operation) != null;
        Region region = places ? regions.get(type.subject(operation)) : null;
        return region == null || region.container == null ? null : region;
    }

    /** Notes how a region overlaps its siblings. Disabled ones count: they may be enabled. */
    void overlaps(Region one, Set<Capability> used) {
        for (Region other : regions.values()) {
            if (other != one && other.container == one.container && one.overlaps(other)) {
                used.add(one.priority == other.priority ? Capability.EQUAL_PRIORITY_OVERLAP : Capability.OVERLAP);
            }
        }
    }

    private Region region(String name) {
        Region region = regions.get(name);
        if (region == null) {
            throw new IllegalArgumentException("no region " + name + ": the steps are not legal");
        }
        return region;
    }
}
