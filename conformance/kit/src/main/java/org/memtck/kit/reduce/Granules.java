package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Brings simpler operations to the granule of a target: the sizes and offsets of regions become the nearest multiples that hold
 * what they held. So a size that was made one byte becomes one granule, and is not lost as too small for the target.
 */
final class Granules {
    private final long below;

    private Granules(long granule) {
        this.below = granule - 1;
    }

    /**
     * The operations in whole granules.
     *
     * @param granule a power of two, unsigned
     */
    static List<Operation> fit(List<Operation> operations, long granule) {
        if (granule == 1) {
            return operations;
        }
        Granules granules = new Granules(granule);
        List<Operation> fitting = new ArrayList<>(operations.size());
        operations.forEach(operation -> fitting.add(granules.fit(operation)));
        return fitting;
    }

    private Operation fit(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return new Operation.Create(create.region(), fit(create.spec()), create.owner());
        } else if (operation instanceof Operation.Add add) {
            return new Operation.Add(add.region(), add.container(), offset(add.at()), add.priority());
        } else if (operation instanceof Operation.Move move) {
            return new Operation.Move(move.region(), offset(move.at()));
        } else if (operation instanceof Operation.Retarget retarget) {
            return new Operation.Retarget(retarget.region(), offset(retarget.offset()));
        } else if (operation instanceof Operation.Resize resize) {
            return new Operation.Resize(resize.region(), size(resize.size()));
        } else if (operation instanceof KindOperation.ResizeRam resize) {
            return new KindOperation.ResizeRam(resize.region(), size(resize.size()));
        }
        return operation;
    }

    private RegionSpec fit(RegionSpec spec) {
        if (spec instanceof RegionSpec.Alias alias) {
            return new RegionSpec.Alias(alias.target(), offset(alias.offset()), size(alias.size()));
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            return new RegionSpec.ResizeableRam(size(ram.size()), size(ram.max()));
        }
        return RegionSimplifications.withSize(spec, size(spec.size()));
    }

    private long offset(long at) {
        return at & ~below;
    }

    /** Rounded up: the last byte of a whole granule has all bits below it set. */
    private Size size(Size size) {
        return new Size(size.last() | below);
    }
}
