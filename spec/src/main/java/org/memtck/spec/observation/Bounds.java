package org.memtck.spec.observation;

import java.util.List;
import java.util.Set;
import org.memtck.spec.Api;

/**
 * What an answer is at most, where the specification leaves open which one it is.
 *
 * @param statuses how the operation may end
 * @param freeBits the bits of a value that may differ from the canonical one
 * @param reaches where callbacks may go; with none there are no callbacks but those that were late
 * @param signals the eventfds that may be signalled, each once
 * @param acts whether there is a callback or a signal at least
 * @param window the most bytes of a window that may be opened, or 0 if none may
 * @param finalized what may be finalised, besides what was to be before
 */
@Api
public record Bounds(
        Set<Status> statuses,
        long freeBits,
        List<Reach> reaches,
        Set<String> signals,
        boolean acts,
        int window,
        Set<String> finalized) {
    /**
     * Offsets of a device that callbacks may touch.
     *
     * @param first the first offset, unsigned
     * @param last the last offset, unsigned
     * @param write whether a callback may write there; it may read in any case
     */
    @Api
    public record Reach(String region, long first, long last, boolean write) {
        /** Returns whether a callback touches these offsets. */
        public boolean admits(Call call) {
            long end = call.offset() + call.size() - 1;
            return call.region().equals(region)
                    && (write || !call.write())
                    && Long.compareUnsigned(call.offset(), last) <= 0
                    && Long.compareUnsigned(first, end) <= 0;
        }
    }

    /** Copies the collections. */
    public Bounds {
        statuses = Set.copyOf(statuses);
        reaches = List.copyOf(reaches);
        signals = Set.copyOf(signals);
        finalized = Set.copyOf(finalized);
    }

    /** Nothing but how it ends, and these bits of a value. */
    public static Bounds of(Set<Status> statuses, long freeBits) {
        return new Bounds(statuses, freeBits, List.of(), Set.of(), false, 0, Set.of());
    }

    /** The same, and callbacks may go there and these eventfds be signalled. */
    public Bounds reaching(List<Reach> there, Set<String> events) {
        return new Bounds(statuses, freeBits, there, events, acts, window, finalized);
    }

    /** The same, and something must be called or signalled. */
    public Bounds acting() {
        return new Bounds(statuses, freeBits, reaches, signals, true, window, finalized);
    }

    /** The same, and a window may be opened, of at most this many bytes. */
    public Bounds opening(int most) {
        return new Bounds(statuses, freeBits, reaches, signals, acts, most, finalized);
    }

    /** The same, and these may be finalised. */
    public Bounds ending(Set<String> names) {
        return new Bounds(statuses, freeBits, reaches, signals, acts, window, names);
    }
}
