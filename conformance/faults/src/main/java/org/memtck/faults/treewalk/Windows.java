package org.memtck.faults.treewalk;

import java.util.Arrays;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;

/** Host windows on guest memory. */
class Windows {
    final Parts parts;
    private final Names<Window> windows = new Names<>("window");

    Windows(Parts parts) {
        this.parts = parts;
    }

    Observation pin(String handle, Region root, long at, int most, boolean write) {
        windows.refuseTaken(handle);
        Found found = parts.walk.find(root, at);
        Region region = found.region();
        if (region == null || !isOffered(found, region, write)) {
            return Observation.rejected();
        }
        int length = length(root, found, at, most);
        byte[] copy = isCopy(region, write) ? new byte[length] : null;
        Window window = new Window(found, region, at, length, write, copy);
        if (copy != null) {
            fetch(window, copy);
        }
        windows.put(handle, window);
        use(window, 1);
        return Observation.window(length);
    }

    /** Whether there can be a window. */
    boolean isOffered(Found found, Region region, boolean write) {
        return region.kind.isDevice() || (region.kind.hasContent() && !(write && found.refusesWrites()));
    }

    /** A window ends where the range of the flat view does. */
    int length(Region root, Found first, long at, int most) {
        Found found = first;
        long length = 0;
        while (length < most && continues(first, found, length)) {
            length += Math.min(most - length, Unsigned.min(found.last() - (at + length), most) + 1);
            if (Unsigned.less(at + length, at)) {
                break;
            }
            found = parts.walk.find(root, at + length);
        }
        return (int) length;
    }

    /** Whether what was found at this distance from the first byte continues it. */
    boolean continues(Found first, Found found, long distance) {
        return found.region() == first.region()
                && found.offset() == first.offset() + distance
                && found.readOnly() == first.readOnly();
    }

    /** Whether a window cannot be the memory itself. */
    boolean isCopy(Region region, boolean write) {
        return parts.guest.callsBack(region, write);
    }

    /** A copy that is to be read is read at once. */
    void fetch(Window window, byte[] copy) {
        if (!window.write) {
            parts.block.moveDevice(window.found, window.region, window.address, new Chunk(copy, 0, copy.length), false);
        }
    }

    /** One more window on a region, or one less. */
    void use(Window window, int change) {
        window.region.windows += change;
    }

    final Window window(String handle) {
        return windows.get(handle);
    }

    void poke(Window window, long at, Bytes bytes) {
        parts.useGuard.poke(window, at, bytes.length());
        if (window.copy == null) {
            parts.store.write(window.region, offset(window) + at, bytes.toArray());
        } else {
            System.arraycopy(bytes.toArray(), 0, window.copy, (int) at, bytes.length());
        }
    }

    Bytes peek(Window window, long at, int length) {
        parts.useGuard.peek(window, at, length);
        return Bytes.copyOf(
                window.copy == null
                        ? parts.store
                                .read(window.region, offset(window) + at, length)
                                .bytes()
                        : Arrays.copyOfRange(window.copy, (int) at, (int) at + length));
    }

    /** The offset in the region at which a window starts. */
    long offset(Window window) {
        return window.found.offset();
    }

    void unpin(String handle, int written) {
        Window window = windows.get(handle);
        parts.useGuard.unpin(window, written);
        windows.remove(handle);
        if (window.copy != null && window.write) {
            writeBack(window, window.copy, written);
        }
        use(window, -1);
    }

    /** What was written into a copy goes to the device as a block. */
    void writeBack(Window window, byte[] copy, int written) {
        parts.block.moveDevice(window.found, window.region, window.address, new Chunk(copy, 0, written), true);
    }
}
