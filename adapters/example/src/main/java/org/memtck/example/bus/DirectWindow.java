package org.memtck.example.bus;

import java.util.Objects;

/** A window on memory itself: both sides see at once what the other one writes (rule PIN-1). */
final class DirectWindow extends Window {
    private final Memory memory;
    private final long offset;

    DirectWindow(Region region, Memory memory, long offset, int length, boolean write) {
        super(region, length, write);
        this.memory = memory;
        this.offset = offset;
    }

    /** Goes past the guest's map, but not past whoever logs what is written. */
    @Override
    void put(int at, byte[] bytes) {
        Objects.requireNonNull(region().responder()).store(offset + at, bytes, 0, bytes.length);
    }

    @Override
    void get(int at, byte[] into) {
        memory.load(offset + at, into, 0, into.length);
    }

    @Override
    Completion finish(int written) {
        return Completion.DONE;
    }
}
