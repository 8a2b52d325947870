package org.memtck.faults.interval;

import java.util.HashMap;
import java.util.Map;

/** Bytes by offset, zero at first. Memory that was never written takes no room. */
final class Memory {
    private static final int CHUNK_BITS = 6;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final Map<Long, byte[]> chunks = new HashMap<>();

    void write(long offset, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            long there = offset + i;
            chunks.computeIfAbsent(there >>> CHUNK_BITS, key -> new byte[CHUNK])[index(there)] = bytes[i];
        }
    }

    void read(long offset, byte[] into) {
        for (int i = 0; i < into.length; i++) {
            byte[] chunk = chunks.get((offset + i) >>> CHUNK_BITS);
            into[i] = chunk == null ? 0 : chunk[index(offset + i)];
        }
    }

    private static int index(long offset) {
        return (int) offset & (CHUNK - 1);
    }
}
