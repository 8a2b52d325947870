package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;
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
        return RegionSimplifications.possible(OperationType.of(operation).map(operation, (field, value) -> {
            if (value != null && field.role() == Role.PLACE) {
                return offset((long) value);
            }
            return value instanceof Size size ? size(size) : value;
        }));
    }

    private long offset(long at) {
        return at & ~below;
    }

    /** Rounded up: the last byte of a whole granule has all bits below it set. */
    private Size size(Size size) {
        return new Size(size.last() | below);
    }
}
