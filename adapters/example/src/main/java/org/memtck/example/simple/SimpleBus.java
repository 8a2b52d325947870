package org.memtck.example.simple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Endian;

/** A bus of RAM, ROM and devices side by side: it asks one range after the other whether an address is its own. */
final class SimpleBus {
    /** What lies on the bus. Values are in the initiator's byte order. */
    interface Slave {
        /** The offset of its last byte, unsigned. */
        long last();

        /** The value at an offset, or nothing if the slave does not take such an access. */
        OptionalLong read(long offset, int size, Endian order);

        /** Whether the slave took the value. */
        boolean write(long offset, int size, long value, Endian order);
    }

    private record Range(long first, long last, Slave slave) {
        /** Whether all bytes lie within the range; the subtractions are right for unsigned addresses, too. */
        boolean holds(long at, int size) {
            return Long.compareUnsigned(at - first, last - first) <= 0
                    && Long.compareUnsigned(size - 1, last - at) <= 0;
        }

        boolean overlaps(Range other) {
            return Long.compareUnsigned(first, other.last) <= 0 && Long.compareUnsigned(other.first, last) <= 0;
        }
    }

    private final long end;
    private final List<Range> ranges = new ArrayList<>();

    /**
     * Makes an empty bus.
     *
     * @param end its last address, unsigned
     */
    SimpleBus(long end) {
        this.end = end;
    }

    /**
     * Puts a slave on the bus, as far as it fits on it.
     *
     * @param at its first address, unsigned
     * @return whether nothing else was there
     */
    boolean attach(long at, Slave slave) {
        if (Long.compareUnsigned(at, end) > 0) {
            return true;
        }
        long last = Long.compareUnsigned(slave.last(), end - at) > 0 ? end : at + slave.last();
        Range range = new Range(at, last, slave);
        return ranges.stream().noneMatch(range::overlaps) && ranges.add(range);
    }

    /** Reads 1, 2, 4 or 8 bytes; nothing is a bus error. */
    OptionalLong read(long at, int size, Endian order) {
        Range range = rangeOf(at, size);
        return range == null ? OptionalLong.empty() : range.slave.read(at - range.first, size, order);
    }

    /** Writes 1, 2, 4 or 8 bytes; false is a bus error. */
    boolean write(long at, int size, long value, Endian order) {
        Range range = rangeOf(at, size);
        return range != null && range.slave.write(at - range.first, size, value, order);
    }

    private @Nullable Range rangeOf(long at, int size) {
        for (Range range : ranges) {
            if (range.holds(at, size)) {
                return range;
            }
        }
        return null;
    }
}
