package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;

/** What answers for the bytes of a region: memory, a device, or nobody. Offsets are the region's, unsigned. */
interface Responder {
    /**
     * Reads 1, 2, 4 or 8 bytes.
     *
     * @return the bytes in lanes
     */
    Reply read(long offset, int size);

    /** Writes 1, 2, 4 or 8 bytes that come in lanes; what is above the size is to be ignored. */
    Completion write(long offset, int size, long lanes);

    /** Reads a run of bytes into {@code into[from ..]}, which is zero; what cannot be read stays zero. */
    Completion load(long offset, byte[] into, int from, int count);

    /** Writes a run of bytes from {@code bytes[from ..]}. */
    Completion store(long offset, byte[] bytes, int from, int count);

    /** The memory behind the bytes, or null if there is none. */
    default @Nullable Memory content() {
        return null;
    }

    /** The memory that a host window in this direction may look at directly, or null if it has to be a copy (PIN-2). */
    default @Nullable Memory direct(boolean write) {
        return null;
    }
}
