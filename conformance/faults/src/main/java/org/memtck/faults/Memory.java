package org.memtck.faults;

import java.util.HashMap;
import java.util.Map;

/** The bytes of RAM and ROM. Only bytes that were written are held, so that a region may have any size. */
class Memory {
    private final Map<Long, Byte> written = new HashMap<>();
    private final byte initial;

    /** Bytes that have a value at first. */
    Memory(byte initial) {
        this.initial = initial;
    }

    byte get(long offset) {
        return written.getOrDefault(offset, initial);
    }

    void put(long offset, byte value) {
        written.put(offset, value);
    }

    void clear() {
        written.clear();
    }
}
