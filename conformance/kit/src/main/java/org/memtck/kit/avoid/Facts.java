package org.memtck.kit.avoid;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Describes operations by their {@link Trait}s. */
final class Facts {
    private static final long SMALL = 1L << 12;
    private static final long BITS_32 = 1L << 32;

    private Facts() {}

    /** What an operation is by itself. */
    static long of(Operation operation) {
        return Trait.OPERATION.bits(OperationType.of(operation).number()) | access(operation) | toggled(operation);
    }

    /** What an operation is, and what it is done to. */
    static long of(Operation operation, Circumstances before) {
        long facts = of(operation)
                | Trait.TRANSACTION.bits(before.inTransaction() ? 2 : 1)
                | Trait.SPACES.bits(before.hasSpaces() ? 2 : 1)
                | place(operation);
        if (operation instanceof Operation.Add add) {
            facts |= Trait.PRIORITY.bits(add.priority() == null ? 1 : 3 + Integer.signum(add.priority()));
        }
        RegionSpec subject = operation instanceof Operation.Create create ? create.spec() : region(operation, before);
        return subject == null
                ? facts
                : facts
                        | Trait.SUBJECT.bits(OperationType.of(subject).number())
                        | Trait.EXTENT.bits(extent(subject.size()))
                        | offset(subject);
    }

    private static long offset(RegionSpec subject) {
        return subject instanceof RegionSpec.Alias alias ? Trait.OFFSET.bits(alias.offset() == 0 ? 1 : 2) : 0;
    }

    private static long access(Operation operation) {
        OperationType type = OperationType.of(operation);
        if (!type.has(Role.ADDRESS) || operation instanceof Operation.Find) {
            return 0;
        }
        int length = (int) type.extent(operation);
        return type.get(operation, Role.ORDER) instanceof Endian order
                ? single(type.at(operation), length, order)
                : block(length);
    }

    private static long single(long at, int size, Endian order) {
        boolean aligned = (at & (size - 1)) == 0;
        return Trait.SIZE.bits(Integer.numberOfTrailingZeros(size) + 1)
                | Trait.ALIGNMENT.bits(size == 1 ? 0 : aligned ? 1 : 2)
                | Trait.ORDER.bits(size == 1 ? 0 : order == Endian.LITTLE ? 1 : 2);
    }

    private static long block(int length) {
        return Trait.SIZE.bits(length == 0 ? 5 : length <= 8 ? 6 : 7);
    }

    private static long toggled(Operation operation) {
        OperationType type = OperationType.of(operation);
        if (type.family() == Family.CREATION) {
            return 0;
        }
        Object on = type.get(operation, type.has(Role.SWITCH) ? Role.SWITCH : Role.DIRECTION);
        return on == null ? 0 : toggled((boolean) on);
    }

    private static long toggled(boolean on) {
        return Trait.SWITCH.bits(on ? 2 : 1);
    }

    private static long place(Operation operation) {
        OperationType type = OperationType.of(operation);
        return type.has(Role.PLACE) ? place(type.number(operation, Role.PLACE)) : 0;
    }

    private static long place(long at) {
        return Trait.PLACE.bits(at == 0 ? 1 : Long.compareUnsigned(at, BITS_32) < 0 ? 2 : 3);
    }

    private static int extent(Size size) {
        if (size.equals(Size.ALL)) {
            return 4;
        }
        return Long.compareUnsigned(size.last(), SMALL) < 0
                ? 1
                : Long.compareUnsigned(size.last(), BITS_32) < 0 ? 2 : 3;
    }

    private static @Nullable RegionSpec region(Operation operation, Circumstances before) {
        String name = OperationType.of(operation).subject(operation);
        return name == null ? null : before.region(name);
    }
}
