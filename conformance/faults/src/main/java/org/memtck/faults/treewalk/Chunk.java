package org.memtck.faults.treewalk;

import java.util.Arrays;
import org.memtck.spec.observation.Status;

/** The bytes of a block that lie in one range. */
final class Chunk {
    /** All bytes of the block. */
    final byte[] block;
    /** The index of the first one of the chunk. */
    final int from;

    final int length;

    Chunk(byte[] block, int from, int length) {
        this.block = block;
        this.from = from;
        this.length = length;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(block, from, from + length);
    }

    /** Some of its bytes; {@code start} counts from its own first one. */
    Chunk part(int start, int size) {
        return new Chunk(block, from + start, size);
    }

    /** Puts what was read into the block, if the read succeeded. */
    Status take(Reply reply) {
        if (reply.status() == Status.OK) {
            System.arraycopy(reply.bytes(), 0, block, from, reply.bytes().length);
        }
        return reply.status();
    }
}
