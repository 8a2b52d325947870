package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/**
 * A constraint on the accesses to a device: {@code .valid} for what the device accepts, {@code .impl} for what its
 * implementation does (rules VALID-1 to IMPL-6).
 *
 * @param min the smallest access size in bytes: 1, 2, 4 or 8
 * @param max the largest access size in bytes: 1, 2, 4 or 8, not below {@code min}
 * @param unaligned whether an access need not be aligned to its size
 */
@Api
public record AccessSizes(int min, int max, boolean unaligned) {
    /** Every size, aligned only. */
    public static final AccessSizes ANY_ALIGNED = new AccessSizes(1, 8, false);

    /** Checks the sizes. */
    public AccessSizes {
        if (!isAccessSize(min) || !isAccessSize(max) || min > max) {
            throw new IllegalArgumentException(
                    "access sizes are 1, 2, 4 or 8, the smaller one first, not " + min + ".." + max);
        }
    }

    /** Whether one access can have this size in bytes: 1, 2, 4 or 8. */
    public static boolean isAccessSize(long size) {
        return size == 1 || size == 2 || size == 4 || size == 8;
    }

    /** Whether the size lies within {@code min} and {@code max}. */
    public boolean includes(int size) {
        return min <= size && size <= max;
    }

    /** The size within the constraint that is nearest to the given one. */
    public int clamp(int size) {
        return Math.max(min, Math.min(size, max));
    }
}
