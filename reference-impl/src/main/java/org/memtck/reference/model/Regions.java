package org.memtck.reference.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All regions by id, immutable. They hang on a tree of small arrays, so that one that changed costs the copies of the arrays
 * that lead to it, however many there are.
 */
public final class Regions {
    /** No regions. */
    public static final Regions NONE = new Regions(new Object[0], 0, 0);

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    /** Holds regions if the shift is 0, and else further arrays. */
    private final @Nullable Object[] top;
    /** The number of bits of an id below those that count in the array at the top. */
    private final int shift;

    private final int count;

    private Regions(@Nullable Object[] top, int shift, int count) {
        this.top = top;
        this.shift = shift;
        this.count = count;
    }

    /** One more than the highest id. */
    public int count() {
        return count;
    }

    /** The region with an id below the count. */
    public Region get(int id) {
        @Nullable Object[] node = top;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) there(node[id >>> level & MASK]);
        }
        return (Region) there(node[id & MASK]);
    }

    private static Object there(@Nullable Object object) {
        if (object == null) {
            throw new IllegalStateException("ids have no gaps");
        }
        return object;
    }

    /** The same with a region that is new, or is as given. */
    public Regions with(Region region) {
        @Nullable Object[] higher = top;
        int level = shift;
        for (; region.id >>> level > MASK; level += BITS) {
            higher = new Object[] {higher};
        }
        return new Regions(with(higher, level, region), level, Math.max(count, region.id + 1));
    }

    private static @Nullable Object[] with(@Nullable Object[] node, int level, Region region) {
        int index = region.id >>> level & MASK;
        @Nullable Object[] copy = Arrays.copyOf(node, Math.max(node.length, index + 1));
        if (level == 0) {
            copy[index] = region;
        } else {
            Object below = copy[index];
            copy[index] = with(below == null ? new Object[0] : (Object[]) below, level - BITS, region);
        }
        return copy;
    }
}
