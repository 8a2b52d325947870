package org.memtck.example.bus;

/** A window on a copy of what a device shows; what is written into it reaches the device at the end (rule PIN-2). */
final class CopyWindow extends Window {
    private final Responder responder;
    private final long offset;
    private final byte[] copy;

    CopyWindow(Region region, Responder responder, long offset, byte[] copy, boolean write) {
        super(region, copy.length, write);
        this.responder = responder;
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

    @Override
    Completion finish(int written) {
        return isForWriting() ? responder.store(offset, copy, 0, written) : Completion.DONE;
    }
}
