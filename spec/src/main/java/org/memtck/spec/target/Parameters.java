package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Limits;

/**
 * The bounds of a target, which the generator keeps within, and its dialect, by which it is judged.
 *
 * @param maxRam the largest RAM or ROM region in bytes, unsigned
 * @param addressBits the width of an address, 8 to 64
 * @param granule what the offsets and sizes of regions are multiples of, in bytes: a power of two; there is room for one in
 *     {@code maxRam}, and among the addresses
 * @param maxAccess the largest single access in bytes: 1, 2, 4 or 8
 * @param dirtyGranule the size of a page in dirty logging, in bytes: a power of two
 * @param dirtyWindow what a question for dirty pages is rounded out to, in bytes: a power of two, the granule or more
 * @param dirtyClients the number of clients of dirty logging, 1 to {@link Limits#DIRTY_CLIENTS}
 * @param page the page in which the target keeps its map and its memory, in bytes: a power of two from 64 to 65536. No
 *     rule depends on it, but where it is crossed accesses are looked at more closely (VIS-7), and files and the largest
 *     size of resizeable RAM are whole pages
 * @param dialect the variants of rules that the target follows
 */
@Api
public record Parameters(
        long maxRam,
        int addressBits,
        long granule,
        int maxAccess,
        long dirtyGranule,
        long dirtyWindow,
        int dirtyClients,
        long page,
        Dialect dialect) {
    /** The size of a page where a target does not say otherwise, in bytes. */
    public static final long DEFAULT_PAGE = 4096;

    private static final long LEAST_PAGE = 64;
    private static final long LARGEST_PAGE = 1 << 16;

    /** The size of a page in dirty logging where a target does not say otherwise, in bytes. */
    public static final long DEFAULT_DIRTY_GRANULE = 4096;

    /** No bounds: RAM of 2^48 bytes, 64-bit addresses, regions at every byte, accesses of 8 bytes. */
    public static final Parameters UNBOUNDED = new Parameters(1L << 48, 64, 1, 8);

    /** Checks the bounds. */
    public Parameters {
        require(maxRam > 0, "max-ram is at least 1");
        require(addressBits >= 8 && addressBits <= 64, "address-bits is 8 to 64");
        require(Long.bitCount(granule) == 1 && granule > 0, "granule is a power of two");
        require(
                Long.compareUnsigned(maxRam, granule) >= 0,
                "max-ram is at least granule: the least RAM is one granule");
        require(
                addressBits == Long.SIZE || (granule - 1) >>> addressBits == 0,
                "granule is no more than there are addresses, 2^address-bits");
        require(Long.bitCount(dirtyGranule) == 1 && dirtyGranule > 0, "dirty-granule is a power of two");
        require(
                Long.bitCount(dirtyWindow) == 1 && dirtyWindow >= dirtyGranule,
                "dirty-window is a power of two, dirty-granule or more");
        require(
                dirtyClients >= 1 && dirtyClients <= Limits.DIRTY_CLIENTS,
                "dirty-clients is 1 to " + Limits.DIRTY_CLIENTS);
        require(
                Long.bitCount(page) == 1 && page >= LEAST_PAGE && page <= LARGEST_PAGE,
                "page is a power of two from " + LEAST_PAGE + " to " + LARGEST_PAGE);
        require(Integer.bitCount(maxAccess) == 1 && maxAccess >= 1 && maxAccess <= 8, "max-access is 1, 2, 4 or 8");
    }

    /** Bounds with the usual dirty logging: pages of 4096 bytes, one client. */
    public Parameters(long maxRam, int addressBits, long granule, int maxAccess) {
        this(maxRam, addressBits, granule, maxAccess, DEFAULT_DIRTY_GRANULE, DEFAULT_DIRTY_GRANULE, 1);
    }

    /** Bounds of a target that follows the rules as they are. */
    public Parameters(
            long maxRam,
            int addressBits,
            long granule,
            int maxAccess,
            long dirtyGranule,
            long dirtyWindow,
            int dirtyClients,
            long page) {
        this(maxRam, addressBits, granule, maxAccess, dirtyGranule, dirtyWindow, dirtyClients, page, Dialect.STRICT);
    }

    /** Bounds with pages of 4096 bytes. */
    public Parameters(
            long maxRam,
            int addressBits,
            long granule,
            int maxAccess,
            long dirtyGranule,
            long dirtyWindow,
            int dirtyClients) {
        this(maxRam, addressBits, granule, maxAccess, dirtyGranule, dirtyWindow, dirtyClients, DEFAULT_PAGE);
    }

    /** Returns the same bounds, in another dialect. */
    public Parameters in(Dialect other) {
        return new Parameters(
                maxRam, addressBits, granule, maxAccess, dirtyGranule, dirtyWindow, dirtyClients, page, other);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
