package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.Map;

/** Bytes of memory. Only those that were written are held, so that a region may have any size. */
class Memory {
    private final Map<Long, Byte> written = new HashMap<>();
    private final byte initial;

    /** Bytes that have a value at first. */
    Memory(byte initial) {
        this.initial = initial;
    }

    byte get(long offset) {
        Byte value = written.get(offset);
        return value == null ? initial(offset) : value;
    }

    /** What a byte is as long as it was not written. */
    byte initial(long offset) {
        return initial;
    }

    void put(long offset, byte value) {
        written.put(offset, value);
    }

    void clear() {
        written.clear();
    }
}
