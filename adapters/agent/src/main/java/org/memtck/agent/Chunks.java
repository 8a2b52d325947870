package org.memtck.agent;

import org.jspecify.annotations.Nullable;

/** Bytes that arrive bit by bit. */
interface Chunks {
    /**
     * The next bytes, or null if none came within the time. The end is a chunk of length -1, and the last one asked
     * for.
     *
     * @param used the chunk that is done with, for its array to be used again
     */
    @Nullable
    Chunk next(@Nullable Chunk used, long nanos) throws InterruptedException;

    /** Some bytes of a stream. */
    final class Chunk {
        final byte[] bytes;
        int length;

        Chunk(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }
    }
}
