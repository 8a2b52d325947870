package org.memtck.kit.reduce;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/** The addresses, offsets and sizes of operations, to be changed together. */
final class Addresses {
    private Addresses() {}

    /** The same operation with other addresses and offsets, and other sizes of regions. */
    static Operation map(Operation operation, LongUnaryOperator at, UnaryOperator<Size> size) {
        // Which questions for dirty pages can be asked depends on the target.
        if (operation instanceof AttributeOperation.TakeDirty) {
            return operation;
        }
        return RegionSimplifications.possible(OperationType.of(operation).map(operation, (field, value) -> {
            if (value == null) {
                return null;
            }
            return switch (field.role()) {
                case PLACE, OFFSET, IOVA, DESTINATION, ADDRESS -> at.applyAsLong((long) value);
                case SIZE, MEMORY, FILE, LARGEST -> size.apply((Size) value);
                case GRANULE -> Math.max(Long.highestOneBit(at.applyAsLong((long) value)), Limits.IOMMU_GRANULE);
                default -> value;
            };
        }));
    }

    /** The same operation; if it says where an IOMMU region leads to, at another address. */
    static Operation destinations(Operation operation, LongUnaryOperator at) {
        return with(operation, Role.DESTINATION, at);
    }

    /** The same operation; if it is an access, at another address. */
    static Operation accesses(Operation operation, LongUnaryOperator at) {
        return with(operation, Role.ADDRESS, at);
    }

    private static Operation with(Operation operation, Role role, LongUnaryOperator at) {
        OperationType type = OperationType.of(operation);
        return type.has(role) ? type.with(operation, role, at.applyAsLong(type.number(operation, role))) : operation;
    }

    /** The addresses, offsets and numbers of bytes that are more than one, each once. */
    static List<Long> numbers(List<Operation> operations) {
        Set<Long> numbers = new TreeSet<>(Long::compareUnsigned);
        for (Operation operation : operations) {
            map(operation, at -> note(numbers, at), size -> new Size(note(numbers, size.last() + 1) - 1));
        }
        return List.copyOf(numbers);
    }

    private static long note(Set<Long> numbers, long number) {
        if (Long.compareUnsigned(number, 1) > 0) {
            numbers.add(number);
        }
        return number;
    }
}
