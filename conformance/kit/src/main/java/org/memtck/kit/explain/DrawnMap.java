package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * A space, to be drawn: its regions as bars over addresses. Addresses are 0 to 2^64; the end of a range is the address after its
 * last one.
 *
 * @param title the spaces that show it, such as {@code space S}
 * @param when at what time, or nothing
 * @param address the address in question, or null if there is none
 * @param edges where something begins or ends, two or more in ascending order; between two of them nothing changes. Of a space with
 *     many only those around the address
 * @param rows the regions that are in sight, the one that wins first
 * @param visible what an access reaches, in ascending order; where nothing is there is a gap
 * @param left how many regions are not in {@code rows}
 */
@Api
public record DrawnMap(
        String title,
        String when,
        @Nullable BigInteger address,
        List<BigInteger> edges,
        List<Row> rows,
        List<Seen> visible,
        int left) {
    /** Copies the lists. */
    public DrawnMap {
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
        visible = List.copyOf(visible);
    }

    /**
     * A region at one of its places.
     *
     * @param depth how many regions it is below; 0 for the root
     * @param kind the keyword that creates such a region
     * @param notes what else matters, in words
     * @param from its first address
     * @param to the address after its last one; not above {@code from} if nothing of it is within what it is in
     * @param cutBefore whether it begins before {@code from}, where nothing shows it
     * @param cutAfter whether it ends after {@code to}, where nothing shows it
     * @param enabled whether it and all that it is below are enabled
     */
    @Api
    public record Row(
            String name,
            int depth,
            String kind,
            String notes,
            BigInteger from,
            BigInteger to,
            boolean cutBefore,
            boolean cutAfter,
            boolean enabled) {}

    /**
     * What an access reaches.
     *
     * @param from the first address
     * @param to the address after the last one
     * @param offset the offset in the region that is at {@code from}
     * @param kind the keyword that creates such a region
     * @param readOnly whether guest writes are refused
     */
    @Api
    public record Seen(
            BigInteger from, BigInteger to, String region, BigInteger offset, String kind, boolean readOnly) {}
}
