package org.memtck.reference.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regions of one container by the offset at which they start, immutable: a search tree that knows how far the regions below
 * each node reach, so that those that touch some offsets are found without a look at the others. It is balanced by chance (a
 * treap), but the chance is a function of the id, so that the same regions make the same tree.
 */
public final class Places {
    private final Region region;
    private final @Nullable Places left;
    private final @Nullable Places right;
    private final int count;
    /** The last offset, unsigned, that some region here reaches. */
    private final long reach;

    private Places(Region region, @Nullable Places left, @Nullable Places right) {
        this.region = region;
        this.left = left;
        this.right = right;
        this.count = 1 + (left == null ? 0 : left.count) + (right == null ? 0 : right.count);
        this.reach = max(lastOf(region), max(left == null ? 0 : left.reach, right == null ? 0 : right.reach));
    }

    private static long lastOf(Region region) {
        return region.isCutOff() ? -1 : region.at + region.size.last();
    }

    private static long max(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    public int count() {
        return count;
    }

    /** Adds those that touch the offsets {@code first .. last}, by where they start. */
    public void addTouching(long first, long last, List<Region> into) {
        if (Long.compareUnsigned(reach, first) < 0) {
            return;
        }
        if (left != null) {
            left.addTouching(first, last, into);
        }
        if (Long.compareUnsigned(region.at, last) > 0) {
            return;
        }
        if (Long.compareUnsigned(lastOf(region), first) >= 0) {
            into.add(region);
        }
        if (right != null) {
            right.addTouching(first, last, into);
        }
    }

    /** With one more region. */
    public static Places with(@Nullable Places places, Region region) {
        if (places == null) {
            return new Places(region, null, null);
        }
        if (weight(region) > weight(places.region)) {
            return new Places(region, before(places, region), after(places, region));
        }
        return compare(region, places.region) < 0
                ? new Places(places.region, with(places.left, region), places.right)
                : new Places(places.region, places.left, with(places.right, region));
    }

    /** What starts before a region. */
    private static @Nullable Places before(@Nullable Places places, Region region) {
        if (places == null) {
            return null;
        }
        return compare(places.region, region) < 0
                ? new Places(places.region, places.left, before(places.right, region))
                : before(places.left, region);
    }

    /** What starts after a region. */
    private static @Nullable Places after(@Nullable Places places, Region region) {
        if (places == null) {
            return null;
        }
        return compare(places.region, region) < 0
                ? after(places.right, region)
                : new Places(places.region, after(places.left, region), places.right);
    }

    /** Without a region, which is given as it was placed; null if none is left. */
    public static @Nullable Places without(@Nullable Places places, Region region) {
        if (places == null) {
            throw new IllegalStateException(region.name + " is not here");
        }
        int order = compare(region, places.region);
        if (order == 0) {
            return joined(places.left, places.right);
        }
        return order < 0
                ? new Places(places.region, without(places.left, region), places.right)
                : new Places(places.region, places.left, without(places.right, region));
    }

    private static @Nullable Places joined(@Nullable Places left, @Nullable Places right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return weight(left.region) > weight(right.region)
                ? new Places(left.region, left.left, joined(left.right, right))
                : new Places(right.region, joined(left, right.left), right.right);
    }

    private static int compare(Region a, Region b) {
        int byPlace = Long.compareUnsigned(a.at, b.at);
        return byPlace != 0 ? byPlace : Integer.compare(a.id, b.id);
    }

    /** A number that says nothing of the id, and is the same for it always: the heaviest is at the top. */
    private static int weight(Region region) {
        int mixed = region.id * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }
}
