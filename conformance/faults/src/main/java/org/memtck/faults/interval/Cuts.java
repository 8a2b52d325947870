package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AccessSizes;

/** Which callbacks an access becomes. */
final class Cuts {
    private Cuts() {}

    /** Callbacks of one size that together hold the bytes, and maybe others. */
    static List<Callback> covering(AccessSizes impl, long offset, int length) {
        int size = impl.clamp(length);
        long into = offset & (size - 1);
        boolean fits = length <= size && into + length <= size;
        boolean starts = impl.unaligned() && !(length < impl.min() && fits);
        long before = starts ? 0 : into;
        List<Callback> callbacks = new ArrayList<>();
        for (long done = -before; done < length; done += size) {
            callbacks.add(new Callback(offset + done, size));
        }
        return callbacks;
    }

    /**
     * The largest callbacks that hold just the bytes, however many; none if one would have to be smaller than the
     * implementation takes.
     */
    static List<Callback> exact(AccessSizes impl, long offset, int length) {
        List<Callback> callbacks = new ArrayList<>();
        int size;
        for (int done = 0; done < length; done += size) {
            size = largest(impl, offset + done, length - done);
            if (size < impl.min()) {
                return List.of();
            }
            callbacks.add(new Callback(offset + done, size));
        }
        return callbacks;
    }

    private static int largest(AccessSizes impl, long offset, int rest) {
        int size = Math.min(impl.max(), Integer.highestOneBit(rest));
        return impl.unaligned() || (offset & (size - 1)) == 0 ? size : (int) Long.lowestOneBit(offset);
    }
}
