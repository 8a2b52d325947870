package org.memtck.kit.avoid;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.coverage.Subject;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Describes operations by their {@link Trait}s. */
final class Facts {
    private static final long SMALL = 1L << 12;
    private static final long BITS_32 = 1L << 32;

    private Facts() {}

    /** What an operation is by itself. */
    static long of(Operation operation) {
        return Trait.OPERATION.bits(OperationKind.of(operation).number()) | access(operation) | toggled(operation);
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
                        | Trait.SUBJECT.bits(OperationKind.of(subject).number())
                        | Trait.EXTENT.bits(extent(subject.size()))
                        | offset(subject);
    }

    private static long offset(RegionSpec subject) {
        return subject instanceof RegionSpec.Alias alias ? Trait.OFFSET.bits(alias.offset() == 0 ? 1 : 2) : 0;
    }

    private static long access(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return single(read.at(), read.size(), read.order());
        } else if (operation instanceof Operation.Write write) {
            return single(write.at(), write.size(), write.order());
        } else if (operation instanceof Operation.Load load) {
            return block(load.length());
        } else if (operation instanceof Operation.Store store) {
            return block(store.bytes().length());
        }
        return operation instanceof PinOperation.Pin pin ? block(pin.length()) : 0;
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
        if (operation instanceof Operation.SetEnabled set) {
            return toggled(set.enabled());
        } else if (operation instanceof Operation.SetReadOnly set) {
            return toggled(set.on());
        } else if (operation instanceof KindOperation.SetRomMode set) {
            return toggled(set.on());
        } else if (operation instanceof AttributeOperation.SetLog set) {
            return toggled(set.on());
        }
        return operation instanceof PinOperation.Pin pin ? toggled(pin.write()) : 0;
    }

    private static long toggled(boolean on) {
        return Trait.SWITCH.bits(on ? 2 : 1);
    }

    private static long place(Operation operation) {
        if (operation instanceof Operation.Add add) {
            return place(add.at());
        } else if (operation instanceof Operation.Move move) {
            return place(move.at());
        } else if (operation instanceof Operation.Retarget retarget) {
            return place(retarget.offset());
        }
        return operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Alias alias
                ? place(alias.offset())
                : 0;
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
        String name = Subject.of(operation);
        return name == null ? null : before.region(name);
    }
}
