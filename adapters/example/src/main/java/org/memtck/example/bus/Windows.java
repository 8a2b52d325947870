package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/** Opens and closes host windows. A window is a use of its region (rule LIFE-3). */
@Api
public final class Windows {
    /**
     * How the opening of a window ended.
     *
     * @param window the window if it is open, else null
     */
    @Api
    public record Opening(Completion completion, @Nullable Window window) {}

    private static final Opening REFUSED = new Opening(Completion.REFUSED, null);

    private final Lifetimes lifetimes;

    Windows(Lifetimes lifetimes) {
        this.lifetimes = lifetimes;
    }

    /** Opens a window on as many bytes from an address on as lie together there, or refuses to. */
    public Opening open(AddressSpace space, long at, int length, boolean write) {
        Segment segment = space.at(at);
        if (!segment.region().kind().hasBytes() || (write && segment.readOnly())) {
            return REFUSED;
        }
        int count = segment.holds(at, length) ? length : (int) (segment.last() - at) + 1;
        Opening opening = open(segment.region(), segment.offsetOf(at), count, write);
        if (opening.window() != null) {
            lifetimes.windowOpened(segment.region());
        }
        return opening;
    }

    private static Opening open(Region region, long offset, int length, boolean write) {
        Responder responder = Objects.requireNonNull(region.responder());
        Memory memory = region.own(Responder.class, Problem.NO_CONTENT).direct(write);
        if (memory != null) {
            return new Opening(Completion.DONE, new DirectWindow(region, memory, offset, length, write));
        }
        byte[] copy = new byte[length];
        Completion completion = write ? Completion.DONE : responder.load(offset, copy, 0, length);
        boolean open = completion == Completion.DONE;
        return new Opening(completion, open ? new CopyWindow(region, offset, copy, write) : null);
    }

    /** Closes a window whose first {@code written} bytes were written. */
    public Completion close(Window window, int written) {
        check(written == 0 || window.isForWriting(), Problem.READ_WINDOW);
        check(window.holds(0, written), Problem.OUTSIDE_WINDOW);
        Completion completion = window.finish(written);
        lifetimes.windowClosed(window.region());
        return completion;
    }
}
