package org.memtck.spec.timing;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;

/** One operation of a {@link Repetition}. */
@Api
public sealed interface Repeated {
    /**
     * An operation that is the same each time.
     *
     * @param operation any operation that can be done again and again
     */
    @Api
    record Same(Operation operation) implements Repeated {}

    /**
     * A single access that walks: the one of number {@code k}, counted from 0, is at {@code at + (k * step mod span)}.
     *
     * @param access a read or a write
     * @param step how much further each access is, in bytes; below {@code span}
     * @param span the bytes within which the accesses begin; above 0
     */
    @Api
    record Walking(Operation access, long step, long span) implements Repeated {
        /** Checks the ranges. */
        public Walking {
            if (!(access instanceof Operation.Read || access instanceof Operation.Write)) {
                throw new IllegalArgumentException("only a read or a write walks, not " + access);
            }
            if (span <= 0 || step < 0 || step >= span) {
                throw new IllegalArgumentException("a step of " + step + " bytes does not walk within " + span);
            }
        }
    }

    /**
     * A block access that loads bytes and another one that stores them elsewhere.
     *
     * @param space the address space
     * @param at the first address that is loaded, unsigned
     * @param to the first address that is stored to, unsigned
     * @param length the number of bytes, 1 to {@link #LONGEST_COPY}
     */
    @Api
    record Copy(String space, long at, long to, int length) implements Repeated {
        /** The most bytes of a copy, 1 MiB. */
        public static final int LONGEST_COPY = 1 << 20;

        /** Checks the length. */
        public Copy {
            if (length < 1 || length > LONGEST_COPY) {
                throw new IllegalArgumentException("a copy has 1 to " + LONGEST_COPY + " bytes, not " + length);
            }
        }
    }
}
