package org.memtck.kit.generate;

import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/**
 * Where the regions of one scenario lie and how large they are. All offsets are a few steps of one unit away from a few
 * anchors, so that regions meet, overlap and touch; some are off by a byte.
 */
final class Layout {
    private static final long FOUR_GIB = 1L << 32;
    private static final long[] UNITS = {1, 1, 4, 8, 16, 64, 0x100, 0x1000, 0x1000, 0x10000};
    /** How many scenarios in a hundred are extreme: seldom enough to leave room, often enough for large regions to meet. */
    private static final int EXTREME = 8;

    private final ChoiceSource choices;
    private final Parameters parameters;
    private final long unit;
    /** Whether addresses near 2^32 and the last one are used. */
    private final boolean wide;

    /** Whether most regions are as large as can be, or nearly so, and lie at address zero or at the last ones. */
    private final boolean extreme;

    Layout(ChoiceSource choices, Parameters parameters) {
        this.choices = choices;
        this.parameters = parameters;
        long most = 1L << Math.max(0, parameters.addressBits() - 5);
        this.unit = Math.max(Math.min(UNITS[choices.below(UNITS.length)], most), parameters.granule());
        this.wide = parameters.addressBits() > 32 && choices.chance(45);
        this.extreme = choices.chance(EXTREME);
    }

    /** The size of a root: a whole address space, or not much more than its regions. */
    Size rootSize() {
        if (extreme && choices.chance(90)) {
            return extremeSize();
        } else if (wide && choices.chance(75)) {
            return choices.chance(70) ? whole() : jitter(FOUR_GIB + unit * choices.below(4));
        }
        return jitter(unit * choices.between(4, 24));
    }

    /** The size of a container below the root. */
    Size containerSize() {
        if (extreme && choices.chance(75)) {
            return extremeSize();
        } else if (wide && choices.chance(30)) {
            return choices.chance(50) ? whole() : jitter(FOUR_GIB + unit * choices.below(4));
        }
        return jitter(unit * choices.between(2, 16));
    }

    /** The size of a region with bytes or callbacks. */
    Size regionSize() {
        if (extreme && choices.chance(75)) {
            return extremeSize();
        } else if (wide && choices.chance(15)) {
            return choices.chance(70) ? whole() : jitter(FOUR_GIB);
        }
        return jitter(unit * choices.between(1, 8));
    }

    /** The size of RAM or ROM, which a target may bound. */
    Size memorySize() {
        if (wide && choices.chance(10)) {
            return bounded(choices.chance(50) ? 1L << 48 : FOUR_GIB + unit);
        }
        return bounded(jitter(unit * choices.between(1, 8)).last() + 1);
    }

    /** A size of one to so many pages. Regions are made of whole granules of the target, so a page may have to be larger. */
    Size pages(int most, long page) {
        return Size.of(within(pageOf(page) * choices.between(1, most)));
    }

    /** What files and the largest size of resizeable RAM are multiples of: both the language's page and the target's. */
    long memoryPage() {
        return pageOf(Math.max(Limits.FILE_PAGE, parameters.page()));
    }

    /** The least size of a page that is a multiple of the target's granule; both are powers of two. */
    private long pageOf(long page) {
        return Math.max(page, parameters.granule());
    }

    /**
     * So many bytes, rounded down to whole granules of the target, of which there is one at least. It is never 2^64-1: where a size
     * has 64 bits that number has to stand for 2^64, which a region can have (rule VIS-8), so that it cannot be said itself.
     */
    Size wholeGranules(long bytes) {
        long whole = (bytes == -1 ? -2 : bytes) & -parameters.granule();
        return Size.of(whole == 0 ? parameters.granule() : whole);
    }

    /** So many bytes, rounded up to whole granules of the target. */
    Size roundedUp(long bytes) {
        return wholeGranules(bytes + parameters.granule() - 1);
    }

    /** Whether RAM of this size fits in. */
    boolean holds(long bytes) {
        return Long.compareUnsigned(bytes, parameters.maxRam()) <= 0
                && Long.compareUnsigned(bytes - 1, addressMask()) <= 0
                && bytes % parameters.granule() == 0;
    }

    private Size bounded(long bytes) {
        return bounded(Size.of(within(bytes)));
    }

    /** The size, or the largest one of RAM and ROM if that is less. */
    Size bounded(Size size) {
        Size most = Size.of(parameters.maxRam() & -parameters.granule());
        return size.fitsIn(most) ? size : most;
    }

    /** All addresses, or all but the last few. */
    private Size extremeSize() {
        long missing = parameters.granule() * choices.between(2, 9); // some targets have no way to say 2^64-1
        boolean fits = Long.compareUnsigned(missing, addressMask()) < 0;
        return fits && choices.chance(25) ? new Size(addressMask() - missing) : whole();
    }

    /** All addresses. */
    private Size whole() {
        return new Size(addressMask());
    }

    /** A number of bytes, but no more than there are addresses. */
    private long within(long bytes) {
        return Long.compareUnsigned(bytes - 1, addressMask()) > 0 ? addressMask() + 1 : bytes;
    }

    /** An offset in a region of the given size; often within it. */
    long offsetIn(Size size) {
        if (extreme && choices.chance(80)) {
            return choices.chance(75) ? 0 : -parameters.granule() * choices.between(1, 4) & addressMask();
        }
        long offset = unit * choices.below(16);
        if (wide && choices.chance(40)) {
            offset = choices.chance(50) ? FOUR_GIB - unit * choices.between(-3, 4) : -unit * choices.between(1, 8);
        }
        if (choices.chance(8)) {
            offset += choices.between(-2, 2) * parameters.granule();
        }
        if (!size.contains(offset) && choices.chance(85)) {
            offset = offset & mostWithin(size);
        }
        return offset & addressMask() & -parameters.granule();
    }

    /** A mask that brings an offset to within a size. */
    private static long mostWithin(Size size) {
        return size.last() == 0 ? 0 : Long.highestOneBit(size.last()) - 1 | Long.highestOneBit(size.last()) >>> 1;
    }

    /** About half of a size, in whole granules of the target; 0 if there is no such thing. */
    long halfOf(Size size) {
        return (size.last() >>> 1) + 1 & -parameters.granule();
    }

    /** An offset at the end of a region that starts at {@code at}: where a neighbour would start. */
    long endOf(long at, Size size) {
        return at + size.last() + 1 & addressMask() & -parameters.granule();
    }

    /** The addresses that the target's width allows. */
    long addressMask() {
        return parameters.addressBits() == 64 ? -1 : (1L << parameters.addressBits()) - 1;
    }

    /** The address, or a lower one if the width of addresses leaves no room for that many bytes there. */
    long fitting(long address, int length) {
        if (parameters.addressBits() == 64 || length == 0) {
            return address;
        }
        return Math.min(address, addressMask() - (length - 1));
    }

    /** The distance between most edges, in bytes. */
    long unit() {
        return unit;
    }

    /** Whether addresses near 2^32 and the last one are used. */
    boolean isWide() {
        return wide;
    }

    /** Now and then a byte more or less, where the target maps by the byte. */
    private Size jitter(long bytes) {
        long off = choices.chance(12) ? choices.between(-1, 3) : 0;
        long exact = parameters.granule() == 1 ? bytes + off : bytes;
        return Size.of(exact == 0 ? 1 : within(exact));
    }
}
