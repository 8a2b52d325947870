package org.memtck.kit.coverage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In what situation a rule decided. Counted under its number, so that counting is an addition to an array.
 *
 * @param kind the kind of region that it was about
 */
record Situation(Kind kind, AccessSize size, Alignment alignment, ByteOrder order) {
    private static final Kind[] KINDS = Kind.values();
    private static final AccessSize[] SIZES = AccessSize.values();
    private static final Alignment[] ALIGNMENTS = Alignment.values();
    private static final ByteOrder[] ORDERS = ByteOrder.values();

    /** The number of situations; each has a number below it. */
    static final int COUNT = KINDS.length * SIZES.length * ALIGNMENTS.length * ORDERS.length;

    private static final List<Situation> ALL =
            IntStream.range(0, COUNT).mapToObj(Situation::of).toList();

    /** All of them, those included that never are. */
    static List<Situation> all() {
        return ALL;
    }

    /** Whether its parts go together: a byte is always aligned and has no order, a block has an order of its own. */
    boolean isConsistent() {
        boolean block = size == AccessSize.BLOCK;
        boolean ofBlock = order == ByteOrder.BLOCK_TO_LITTLE || order == ByteOrder.BLOCK_TO_BIG;
        if (size == AccessSize.ONE) {
            return alignment != Alignment.UNALIGNED && order == ByteOrder.NONE;
        }
        return block ? alignment == Alignment.NONE && (ofBlock || order == ByteOrder.NONE) : !ofBlock;
    }

    /** The number of a situation. */
    @SuppressWarnings("EnumOrdinal") // The numbers live no longer than the process.
    static int number(Kind kind, AccessSize size, Alignment alignment, ByteOrder order) {
        return ((kind.ordinal() * SIZES.length + size.ordinal()) * ALIGNMENTS.length + alignment.ordinal())
                        * ORDERS.length
                + order.ordinal();
    }

    /** The situation with a number. */
    static Situation of(int number) {
        int rest = number;
        ByteOrder order = ORDERS[rest % ORDERS.length];
        rest /= ORDERS.length;
        Alignment alignment = ALIGNMENTS[rest % ALIGNMENTS.length];
        rest /= ALIGNMENTS.length;
        return new Situation(KINDS[rest / SIZES.length], SIZES[rest % SIZES.length], alignment, order);
    }
}
