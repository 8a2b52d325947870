package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/**
 * Simpler operations than a given one, the simplest first: another operation in its place, then each of its components made simpler,
 * in the order of their roles.
 */
final class Simplifications {
    private Simplifications() {}

    static List<Operation> of(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return RegionSimplifications.of(create);
        } else if (operation instanceof AttributeOperation.TakeDirty take) {
            return dirty(take);
        }
        OperationType type = OperationType.of(operation);
        List<Operation> simpler = new ArrayList<>(instead(operation));
        type.fields().stream()
                .map(Field::role)
                .sorted(Comparator.naturalOrder())
                .forEach(role -> {
                    if (role == Role.ACCESS) {
                        accesses(type, operation, simpler);
                    } else {
                        values(role, type.get(operation, role))
                                .forEach(value -> simpler.add(type.with(operation, role, value)));
                    }
                });
        return simpler;
    }

    /** Other operations that do the same, or less. */
    private static List<Operation> instead(Operation operation) {
        if (operation instanceof Operation.Load op && AccessSizes.isAccessSize(op.length())) {
            return List.of(new Operation.Read(op.space(), op.at(), op.length(), Endian.LITTLE));
        } else if (operation instanceof Operation.Store op && op.bytes().length() == 1) {
            return List.of(
                    new Operation.Write(op.space(), op.at(), 1, op.bytes().at(0) & 0xff, Endian.LITTLE));
        }
        return operation instanceof OwnerOperation.Destroy op ? List.of(new Operation.Delete(op.region())) : List.of();
    }

    /** Smaller accesses; of a read at its end, too. */
    private static void accesses(OperationType type, Operation operation, List<Operation> simpler) {
        int all = (int) type.extent(operation);
        for (int size = 1; size < all; size *= 2) {
            Operation smaller = type.with(operation, Role.ACCESS, size);
            simpler.add(smaller);
            if (operation instanceof Operation.Read read) {
                simpler.add(type.with(smaller, Role.ADDRESS, read.at() + all - size));
            }
        }
    }

    /** Simpler values of a component, the simplest first; none of a name, nor of what is as simple in any case. */
    private static List<@Nullable Object> values(Role role, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return switch (role) {
            case DIRECTION -> (boolean) value ? List.of(false) : List.of();
            case PERMISSION -> value == Permission.READ_WRITE ? List.of() : List.of(Permission.READ_WRITE);
            case ORDER -> value == Endian.BIG ? List.of(Endian.LITTLE) : List.of();
            case PRIORITY -> priorities((int) value);
            case MATCH -> noneOr(numbers(value, number -> true));
            case WINDOW_LENGTH, EXTENT -> numbers(value, number -> number > 0);
            case IOVA -> numbers(value, number -> number % Limits.IOMMU_GRANULE == 0);
            case VALUE, LENGTH, WRITTEN, OFFSET, DESTINATION, ADDRESS, WINDOW_OFFSET, PLACE ->
                numbers(value, number -> true);
            case BYTES -> shorter((Bytes) value);
            case SIZE, MEMORY -> new ArrayList<>(Numbers.below((Size) value));
            default -> List.of();
        };
    }

    private static List<@Nullable Object> noneOr(List<@Nullable Object> values) {
        values.add(0, null);
        return values;
    }

    private static List<@Nullable Object> numbers(Object value, LongPredicate possible) {
        List<@Nullable Object> smaller = new ArrayList<>(Numbers.below(((Number) value).longValue()));
        smaller.removeIf(number -> number != null && !possible.test((long) number));
        return smaller;
    }

    private static List<@Nullable Object> priorities(int priority) {
        List<@Nullable Object> simpler = new ArrayList<>();
        for (int simple : new int[] {1, -1, priority / 2}) {
            if (Math.abs((long) simple) < Math.abs((long) priority)) {
                simpler.add(simple);
            }
        }
        return noneOr(simpler);
    }

    private static List<@Nullable Object> shorter(Bytes bytes) {
        List<@Nullable Object> simpler = new ArrayList<>();
        if (bytes.length() > 0) {
            simpler.add(Bytes.copyOf((byte) 1));
        }
        if (bytes.length() > 1) {
            simpler.add(bytes.slice(0, bytes.length() / 2));
            simpler.add(bytes.slice(0, bytes.length() - 1));
            byte[] counting = new byte[bytes.length()];
            for (int i = 0; i < counting.length; i++) {
                counting[i] = (byte) (i + 1);
            }
            simpler.add(Bytes.copyOf(counting));
        }
        simpler.removeIf(bytes::equals);
        return simpler;
    }

    /** Another part of the region: whole pages stay whole pages, and of a part of one a single byte will do. */
    private static List<Operation> dirty(AttributeOperation.TakeDirty op) {
        List<Operation> simpler = new ArrayList<>();
        long step = Long.lowestOneBit(op.at() | op.length());
        if (step != 0 && step != op.length()) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), op.at(), step, op.client()));
        }
        if (Long.compareUnsigned(step, Parameters.DEFAULT_DIRTY_GRANULE) < 0 && step != 1 && op.length() != 1) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), op.at(), 1, op.client()));
        }
        if (op.at() != 0) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), 0, op.length(), op.client()));
        }
        return simpler;
    }
}
