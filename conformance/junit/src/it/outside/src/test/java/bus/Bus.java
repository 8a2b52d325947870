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

    /** A little-endian value, byte by byte; nothing unless RAM is at all of them. */
    OptionalLong read(long at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            Range range = find(at, i);
            if (range == null) {
                return OptionalLong.empty();
            }
            value = value << 8 | range.ram[(int) (at + i - range.first)] & 0xff;
        }
        return OptionalLong.of(value);
    }

    boolean write(long at, int size, long value) {
        if (read(at, size).isEmpty()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Range range = find(at, i);
            range.ram[(int) (at + i - range.first)] = (byte) (value >>> 8 * i);
        }
        return true;
    }

    /** What shows at a byte of an access; null if nothing does, as past the last address. */
    private Range find(long at, int byteOfAccess) {
        long address = at + byteOfAccess;
        boolean outside = Long.compareUnsigned(address, last) > 0 || Long.compareUnsigned(address, at) < 0;
        return outside ? null : ranges.stream().filter(range -> range.holds(address)).max(order).orElse(null);
    }
}
