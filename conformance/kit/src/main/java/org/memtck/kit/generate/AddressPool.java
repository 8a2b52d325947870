package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;

/** Draws spaces, and interesting addresses in them: edges of regions, a little beside them, and where something was before. */
final class AddressPool {
    private static final int HOT = 8;
    /** How often an access goes to where an earlier one went, in a hundred. */
    private static final int HOT_SHARE = 30;

    private final ChoiceSource choices;
    private final Layout layout;
    private final Sketch sketch;
    private final Reference reference;
    private final long[] hot = new long[HOT];
    private int hotCount;
    /** Where the ranges of the space that was drawn last start. */
    private long[] edges = {};
    /** The index of one of them that shows something, or -1 if none does. */
    private int shown = -1;

    AddressPool(ChoiceSource choices, Layout layout, Sketch sketch, Reference reference) {
        this.choices = choices;
        this.layout = layout;
        this.sketch = sketch;
        this.reference = reference;
    }

    /** Draws a space, and one of its ranges that show something. */
    @Nullable
    String space() {
        int start = choices.below(sketch.spaces.size());
        for (int i = 0; i < sketch.spaces.size(); i++) {
            String space = sketch.spaces.get((start + i) % sketch.spaces.size());
            edges = reference.edges(space);
            shown = shownRange(space, choices.below(edges.length));
            if (shown >= 0 || choices.chance(4)) {
                return space;
            }
        }
        return null;
    }

    /** The index of a range that shows something, the first from a given one on; -1 if none does. */
    private int shownRange(String space, int start) {
        for (int i = 0; i < edges.length; i++) {
            int index = (start + i) % edges.length;
            if (reference.isMapped(space, edges[index])) {
                return index;
            }
        }
        return -1;
    }

    /** The address, or a lower one if the width of addresses leaves no room for that many bytes there. */
    long fitting(long address, int length) {
        return layout.fitting(address, length);
    }

    /** This many bytes, or half of those that addresses reach if these are fewer. */
    int atMost(int length) {
        return (int) Math.min(length, layout.addressMask() >>> 1);
    }

    long address(String space, int size) {
        long address = candidate(space, size) & layout.addressMask();
        if (choices.chance(70)) {
            address &= -size;
        }
        hot[hotCount++ % HOT] = address;
        return address;
    }

    private long candidate(String space, int size) {
        int kind = choices.below(100);
        if (kind < HOT_SHARE && hotCount > 0) {
            long address =
                    hot[choices.below(Math.min(hotCount, HOT))] + (choices.chance(60) ? 0 : choices.between(-8, 8));
            if (reference.isMapped(space, address & layout.addressMask()) || choices.chance(20)) {
                return address;
            }
        }
        return shown < 0 ? edges[choices.below(edges.length)] + choices.below(9) : near(size, kind);
    }

    /** An address in the range that was drawn, mostly at its ends, or a little beside it. */
    private long near(int size, int kind) {
        long first = edges[shown];
        long end = edges[(shown + 1) % edges.length];
        if (kind < 60) {
            return first + choices.below(9);
        } else if (kind < 82) {
            return end - size;
        } else if (kind < 92) {
            return first + Long.remainderUnsigned(choices.bits(), layout.unit() * 4);
        } else if (kind < 98 || !layout.isWide()) {
            return choices.chance(50) ? first - choices.between(1, 8) : end + choices.below(9);
        }
        return choices.chance(50) ? -size : (1L << 32) - choices.below(9);
    }
}
