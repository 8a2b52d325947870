package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;

/** A host window on guest memory: on the memory itself, or on a copy of what a device shows or is to get. */
final class Window {
    final Found found;
    final Region region;
    /** The guest's address of the window's first byte. */
    final long address;

    final int length;
    final boolean write;
    /** The bytes of a window on a device; null if the window is the memory itself. */
    final byte @Nullable [] copy;

    Window(Found found, Region region, long address, int length, boolean write, byte @Nullable [] copy) {
        this.found = found;
        this.region = region;
        this.address = address;
        this.length = length;
        this.write = write;
        this.copy = copy;
    }

    /** Whether bytes lie in the window. */
    boolean holds(long at, int count) {
        return !Unsigned.less(length, at) && count <= length - at;
    }
}
