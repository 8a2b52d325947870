package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pipe on a thread of its own, a bounded number of chunks ahead. A read from a pipe cannot be given a time
 * limit; waiting for the thread can.
 */
final class PipeReader implements Chunks {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNK_COUNT = 8;

    private final InputStream in;
    private final BlockingQueue<Chunk> free = new ArrayBlockingQueue<>(CHUNK_COUNT);
    private final BlockingQueue<Chunk> filled = new ArrayBlockingQueue<>(CHUNK_COUNT);
    private final Thread thread;

    PipeReader(InputStream in) {
        this.in = in;
        for (int i = 0; i < CHUNK_COUNT; i++) {
            free.add(new Chunk(new byte[CHUNK_BYTES], 0));
        }
        this.thread = new Thread(this::read, "memtck-agent-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try {
            Chunk chunk;
            do {
                chunk = free.take();
                chunk.length = readInto(chunk.bytes);
                filled.put(chunk);
            } while (chunk.length >= 0);
        } catch (InterruptedException e) {
            // Nobody wants the rest.
        }
    }

    private int readInto(byte[] bytes) {
        try {
            return in.read(bytes);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public @Nullable Chunk next(@Nullable Chunk used, long nanos) throws InterruptedException {
        if (used != null) {
            free.add(used);
        }
        return filled.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** Ends the thread. */
    void stop() {
        thread.interrupt();
    }
}
