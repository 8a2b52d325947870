package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import org.memtck.spec.Api;

/** The host's window on bytes of a region: on the bytes themselves, or on a copy of them (rules PIN-1 and PIN-2). */
@Api
public abstract class Window {
    private final Region region;
    private final int length;
    private final boolean write;

    Window(Region region, int length, boolean write) {
        this.region = region;
        this.length = length;
        this.write = write;
    }

    final Region region() {
        return region;
    }

    final boolean isForWriting() {
        return write;
    }

    /** How many bytes it shows. */
    public final int length() {
        return length;
    }

    /** Writes bytes from an offset of the window on. */
    public final void poke(long at, byte[] bytes) {
        check(write, Problem.READ_WINDOW);
        check(holds(at, bytes.length), Problem.OUTSIDE_WINDOW);
        put((int) at, bytes);
    }

    /** Fills a fresh array with bytes from an offset of the window on. */
    public final void peek(long at, byte[] into) {
        check(holds(at, into.length), Problem.OUTSIDE_WINDOW);
        get((int) at, into);
    }

    final boolean holds(long at, int count) {
        return count == 0 || (count <= length && !Unsigned.less(length - count, at));
    }

    abstract void put(int at, byte[] bytes);

    abstract void get(int at, byte[] into);

    /** Lets the first bytes arrive, as far as they have not yet. */
    abstract Completion finish(int written);
}
