package bus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** A bus of RAM in which the higher priority wins, or, as a mistake, the lower one. Addresses are unsigned. */
final class Bus {
    private record Range(long first, byte[] ram, int priority) {
        boolean holds(long address) {
            return Long.compareUnsigned(address, first) >= 0
                    && Long.compareUnsigned(address - first, ram.length) < 0;
        }
    }

    private final List<Range> ranges = new ArrayList<>();
    private final Comparator<Range> order;
    private Long last;
    private boolean open;

    Bus(boolean reversed) {
        Comparator<Range> byPriority = Comparator.comparing(Range::priority);
        order = reversed ? byPriority.reversed() : byPriority;
    }

    /** Sets the last address, once. */
    boolean end(long address) {
        boolean first = last == null;
        last = address;
        return first;
    }

    /** Opens the bus for accesses, once; with a RAM of its own that is all there is to see. */
    boolean open(byte[] alone) {
        boolean first = !open;
        open = true;
        if (alone != null) {
            ranges.clear();
            map(0, alone, 0);
            last = alone.length - 1L;
        }
        return first;
    }

    boolean map(long first, byte[] ram, int priority) {
        return ranges.add(new Range(first, ram, priority));
    }

    /** A little-endian value; nothing where no RAM is. */
    OptionalLong read(long at, int size) {
        Range range = find(at, size);
        long value = 0;
        for (int i = size - 1; range != null && i >= 0; i--) {
            value = value << 8 | range.ram[(int) (at - range.first) + i] & 0xff;
        }
        return range == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    boolean write(long at, int size, long value) {
        Range range = find(at, size);
        for (int i = 0; range != null && i < size; i++) {
            range.ram[(int) (at - range.first) + i] = (byte) (value >>> 8 * i);
        }
        return range != null;
    }

    private Range find(long first, int size) {
        long end = first + size - 1;
        Range range = find(first);
        return range != null && range.holds(end) && Long.compareUnsigned(end, last) <= 0 ? range : null;
    }

    private Range find(long address) {
        return ranges.stream().filter(range -> range.holds(address)).max(order).orElse(null);
    }
}
