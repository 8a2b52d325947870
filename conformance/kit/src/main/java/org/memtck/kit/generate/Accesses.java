package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Draws accesses at interesting addresses: edges of regions, a little beside them, and where something was before. */
final class Accesses {
    private static final int HOT = 8;
    /** How often an access goes to where an earlier one went, in a hundred. */
    private static final int HOT_SHARE = 30;

    private static final int LONGEST_BLOCK = 40;

    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Parameters parameters;
    private final Reference reference;
    private final long[] hot = new long[HOT];
    private int hotCount;
    /** Where the ranges of the space that was drawn last start. */
    private long[] edges = {};
    /** The index of one of them that shows something, or -1 if none does. */
    private int shown = -1;

    Accesses(
            ChoiceSource choices,
            Features features,
            Layout layout,
            Sketch sketch,
            Parameters parameters,
            Reference reference) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.parameters = parameters;
        this.reference = reference;
    }

    /** Draws an access to a space that shows something; where none does, it is null but now and then. */
    @Nullable
    Operation draw() {
        String space = space();
        if (space == null) {
            return null;
        }
        int kind = choices.below(100);
        if (kind < 12 && features.has(Capability.BLOCK)) {
            return block(space);
        } else if (kind < 15 && features.has(Capability.FIND)) {
            return new Operation.Find(space, address(space, 1));
        } else if (kind < 17 && features.has(Capability.FLATVIEW)) {
            return new Operation.FlatView(space);
        }
        return single(space);
    }

    /** Draws a space, and one of its ranges that show something. */
    private @Nullable String space() {
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

    private Operation single(String space) {
        int size = 1 << choices.below(Integer.numberOfTrailingZeros(parameters.maxAccess()) + 1);
        long at = layout.fitting(address(space, size), size);
        Endian order = features.has(Capability.BIG_ENDIAN_ORDER) && choices.chance(35) ? Endian.BIG : Endian.LITTLE;
        return choices.chance(55)
                ? new Operation.Read(space, at, size, order)
                : new Operation.Write(space, at, size, value(size), order);
    }

    private long value(int size) {
        long value = choices.bits();
        return size < 8 && choices.chance(75) ? value & ((1L << (8 * size)) - 1) : value;
    }

    private Operation block(String space) {
        int length = choices.chance(5) ? 0 : choices.between(1, LONGEST_BLOCK);
        long at = layout.fitting(address(space, 1), length);
        return choices.chance(50)
                ? new Operation.Load(space, at, length)
                : new Operation.Store(space, at, bytes(length));
    }

    /** Bytes that are unlike each other, so that a byte in the wrong place shows. */
    private Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += Long.BYTES) {
            long bits = choices.bits();
            for (int j = i; j < Math.min(length, i + Long.BYTES); j++) {
                bytes[j] = (byte) (bits >>> (8 * (j - i)));
            }
        }
        return Bytes.copyOf(bytes);
    }

    /** A write into content from the host's side, or null if there is nothing to fill or the target does not offer it. */
    @Nullable
    Operation fill(Sketch.Region region) {
        if (!features.has(Capability.FILL) || !region.hasContent()) {
            return null;
        }
        long last = region.size.last();
        int length = Long.compareUnsigned(last, 24) < 0 ? choices.between(1, (int) last + 1) : choices.between(8, 24);
        long most = last - (length - 1);
        long at = choices.chance(60) ? 0 : choices.chance(50) ? most : Long.remainderUnsigned(choices.bits(), most + 1);
        return new Operation.Fill(region.name, at, bytes(length));
    }

    private long address(String space, int size) {
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
