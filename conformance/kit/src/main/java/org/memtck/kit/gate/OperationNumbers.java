package org.memtck.kit.gate;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/**
 * The numbers of an operation that the parameters of a target bound. This is the one definition of what each parameter is
 * about: whatever checks them, or finds out what they would have to be, listens to it.
 */
@Api
public final class OperationNumbers {
    private static final Set<Role> SIZES_AND_LENGTHS = EnumSet.of(
            Role.SIZE,
            Role.MEMORY,
            Role.FILE,
            Role.LARGEST,
            Role.ACCESS,
            Role.LENGTH,
            Role.WINDOW_LENGTH,
            Role.BYTES,
            Role.CLIENT);

    private static final Set<Role> BEGINNINGS =
            EnumSet.of(Role.PLACE, Role.ADDRESS, Role.OFFSET, Role.IOVA, Role.DESTINATION);

    private OperationNumbers() {}

    /** Hears the numbers of an operation. */
    @Api
    public interface Listener {
        /** The size of a region of any kind, when it is created or later: whole granules, no more than there are addresses. */
        void size(Size size);

        /** The size of a region with bytes of its own, also passed to {@link #size}: at most that of the largest RAM. */
        void memory(Size size);

        /** The size of file-backed RAM, also passed to {@link #memory}: whole pages of the target. */
        void file(Size size);

        /** The offset of a region in a container, or of an alias in its target: whole granules, within the width of addresses. */
        void place(long offset);

        /**
         * Other addresses and offsets, which lie within the width of addresses.
         *
         * @param at the first one
         * @param length how many, unsigned; where there are none, the first one counts all the same
         */
        void addresses(long at, long length);

        /** The size of a single access, 1, 2, 4 or 8 bytes, or of the write that an eventfd listens for. */
        void access(int size);

        /** The number of bytes of a block, a fill or a host window. */
        void block(int length);

        /** A client of dirty logging, from 0. */
        void client(int client);

        /** A question for dirty pages, whose client and addresses are heard too. */
        default void question(AttributeOperation.TakeDirty question) {}
    }

    /** Those of a kind of operation that are bounded, in the order in which they are told. */
    private static final int[][] BOUNDED = bounded();

    private static int[][] bounded() {
        return OperationType.all().stream()
                .map(type -> Stream.of(SIZES_AND_LENGTHS, BEGINNINGS)
                        .flatMapToInt(roles -> IntStream.range(0, type.fields().size())
                                .filter(i -> roles.contains(type.fields().get(i).role())))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Tells the numbers of an operation: sizes and lengths, then what begins at an offset. */
    public static void tell(Operation operation, Listener to) {
        OperationType type = OperationType.of(operation);
        for (int field : BOUNDED[type.number() - 1]) {
            Role role = type.fields().get(field).role();
            Object value = Objects.requireNonNull(type.get(operation, field));
            switch (role) {
                case SIZE, MEMORY, FILE, LARGEST -> size(role, (Size) value, to);
                case ACCESS -> to.access((int) type.extent(operation));
                case LENGTH, WINDOW_LENGTH, BYTES -> to.block((int) type.extent(operation));
                case CLIENT -> to.client((int) value);
                case PLACE -> to.place((long) value);
                case ADDRESS, OFFSET -> to.addresses((long) value, type.extent(operation));
                default -> to.addresses((long) value, 1);
            }
        }
        tellMore(operation, to);
    }

    private static void size(Role role, Size size, Listener to) {
        to.size(size);
        if (role != Role.SIZE) {
            to.memory(size);
        }
        if (role == Role.FILE) {
            to.file(size);
        }
    }

    private static void tellMore(Operation operation, Listener to) {
        if (operation instanceof AttributeOperation.TakeDirty question) {
            to.question(question);
        }
        Range errors = operation instanceof Operation.Create create
                ? create.spec().deviceOrPlain().errors()
                : null;
        if (errors != null) {
            to.addresses(errors.first(), 1);
            to.addresses(errors.last(), 1);
        }
    }
}
