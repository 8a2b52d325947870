package org.memtck.kit.exhaustive;

import org.memtck.spec.Api;

/**
 * All trees of a few regions over a few addresses. As text it is {@code trees=3x2} or {@code changes=2x3}.
 *
 * @param changed whether each tree is also taken through each of its single changes
 * @param regions the most regions of a tree, its root not counted: 1 to {@link #MOST_REGIONS}, or to
 *     {@link #MOST_CHANGED_REGIONS} of trees that are changed
 * @param addresses the number of addresses that regions lie at and accesses go to: 1 to {@link #MOST_ADDRESSES}
 */
@Api
public record Extent(boolean changed, int regions, int addresses) {
    /** The most regions of a tree. */
    public static final int MOST_REGIONS = 4;

    /** The most regions of a tree that is changed. */
    public static final int MOST_CHANGED_REGIONS = 3;

    /** The most addresses. */
    public static final int MOST_ADDRESSES = 8;

    /** Checks the bounds. */
    public Extent {
        int most = changed ? MOST_CHANGED_REGIONS : MOST_REGIONS;
        if (regions < 1 || regions > most) {
            throw new IllegalArgumentException(word(changed) + " are of 1 to " + most + " regions, not " + regions);
        }
        if (addresses < 1 || addresses > MOST_ADDRESSES) {
            throw new IllegalArgumentException(
                    word(changed) + " are over 1 to " + MOST_ADDRESSES + " addresses, not " + addresses);
        }
    }

    private static String word(boolean changed) {
        return changed ? "changes" : "trees";
    }

    @Override
    public String toString() {
        return word(changed) + "=" + regions + "x" + addresses;
    }
}
