package org.memtck.faults.interval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers the segments, holes included, that were looked up last: one for all pages with the same low bits. */
class Tlb {
    static final int PAGE_BITS = 12;
    private static final int SLOTS = 4;

    final @Nullable Segment[] slots = new Segment[SLOTS];

    /** The segment at an address, if it is remembered. */
    @Nullable
    Segment get(long address) {
        Segment segment = slots[slot(address)];
        return segment != null && isHit(segment, address) ? segment : null;
    }

    void put(long address, Segment segment) {
        slots[slot(address)] = segment;
    }

    final int slot(long address) {
        return (int) (address >>> PAGE_BITS) & (SLOTS - 1);
    }

    /** Whether what is remembered holds an address. */
    boolean isHit(Segment segment, long address) {
        return segment.holds(address);
    }

    /** Windows of the map were drawn anew. */
    void forget(Damage damage) {
        if (damage.causes.stream().anyMatch(this::forgetsAfter)) {
            Arrays.setAll(slots, i -> keep(slots[i], damage));
        }
    }

    private @Nullable Segment keep(@Nullable Segment segment, Damage damage) {
        return segment == null || isUseless(segment, damage) ? null : segment;
    }

    /** Whether a change makes anything useless that was looked up before. */
    boolean forgetsAfter(Cause cause) {
        return true;
    }

    /** Whether such a change makes useless what is remembered of one segment. */
    boolean isUseless(Segment segment, Damage damage) {
        return true;
    }
}
