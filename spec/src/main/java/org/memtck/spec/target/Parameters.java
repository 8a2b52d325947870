package org.memtck.spec.target;

import org.memtck.spec.Api;

/**
 * The bounds of a target, which the generator keeps within.
 *
 * @param maxRam the largest RAM or ROM region in bytes, unsigned
 * @param addressBits the width of an address, 8 to 64
 * @param granule what the offsets and sizes of regions are multiples of, in bytes: a power of two
 * @param maxAccess the largest single access in bytes: 1, 2, 4 or 8
 */
@Api
public record Parameters(long maxRam, int addressBits, long granule, int maxAccess) {
    /** No bounds: RAM of 2^48 bytes, 64-bit addresses, regions at every byte, accesses of 8 bytes. */
    public static final Parameters UNBOUNDED = new Parameters(1L << 48, 64, 1, 8);

    /** Checks the bounds. */
    public Parameters {
        require(maxRam > 0, "max-ram is at least 1");
        require(addressBits >= 8 && addressBits <= 64, "address-bits is 8 to 64");
        require(Long.bitCount(granule) == 1 && granule > 0, "granule is a power of two");
        require(Integer.bitCount(maxAccess) == 1 && maxAccess >= 1 && maxAccess <= 8, "max-access is 1, 2, 4 or 8");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
