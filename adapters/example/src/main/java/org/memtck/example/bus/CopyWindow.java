package org.memtck.example.bus;

import java.util.Objects;

/** A window on a copy of what a device shows; what is written into it reaches the device at the end (rule PIN-2). */
final class CopyWindow extends Window {
    private final long offset;
    private final byte[] copy;

    CopyWindow(Region region, long offset, byte[] copy, boolean write) {
        super(region, copy.length, write);
        this.offset = offset;
        this.copy = copy;
    }

    @Override
    void put(int at, byte[] bytes) {
        System.arraycopy(bytes, 0, copy, at, bytes.length);
    }

    @Override
    void get(int at, byte[] into) {
        System.arraycopy(copy, at, into, 0, into.length);
    }

    /** The region may have got another responder since the window was opened, one that holds back writes. */
    @Override
    Completion finish(int written) {
        return isForWriting()
                ? Objects.requireNonNull(region().responder()).store(offset, copy, 0, written)
                : Completion.DONE;
    }
}
