package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Size;

/** The content of RAM, ROM or a ROM device in the host's bytes (rule RAM-1). */
final class Memory implements Responder {
    private static final int PAGE = HostBytes.PAGE;

    private final HostBytes bytes;

    /** How far it can grow; null if its size is fixed (rule RAM-2). */
    private final @Nullable Size largest;

    Memory(HostBytes bytes) {
        this(bytes, null);
    }

    Memory(HostBytes bytes, @Nullable Size largest) {
        this.bytes = bytes;
        this.largest = largest;
    }

    @Nullable
    Size largest() {
        return largest;
    }

    @Override
    public Memory content() {
        return this;
    }

    @Override
    public Memory direct(boolean write) {
        return this;
    }

    @Override
    public Reply read(long offset, int size) {
        return Reply.done(lanes(offset, size));
    }

    private long lanes(long offset, int size) {
        int at = HostBytes.within(offset);
        if (at + size > PAGE) {
            int head = PAGE - at;
            return lanes(offset, head) | Lanes.shift(lanes(offset + head, size - head), head);
        }
        byte[] page = bytes.page(offset);
        long lanes = 0;
        for (int i = 0; page != null && i < size; i++) {
            lanes |= (page[at + i] & 0xffL) << (8 * i);
        }
        return lanes;
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        byte[] run = new byte[size];
        for (int i = 0; i < size; i++) {
            run[i] = (byte) (lanes >>> (8 * i));
        }
        return store(offset, run, 0, size);
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        bytes.read(offset, into, from, count);
        return Completion.DONE;
    }

    @Override
    public Completion store(long offset, byte[] run, int from, int count) {
        bytes.write(offset, run, from, count);
        return Completion.DONE;
    }
}
