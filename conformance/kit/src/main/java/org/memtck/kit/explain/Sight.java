package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/**
 * What an address decodes to.
 *
 * @param region the region that answers
 * @param offset the offset in it
 * @param way the regions on the way from the root to it, both included
 */
record Sight(DrawnRegion region, BigInteger offset, List<DrawnRegion> way) {
    Sight {
        way = List.copyOf(way);
    }

    /** The first region on the way that is read-only, or null if none is. */
    @Nullable
    DrawnRegion readOnly() {
        return way.stream().filter(each -> each.readOnly).findFirst().orElse(null);
    }

    /** Whether guest writes to it are refused: it is memory that is ROM, or is read-only. */
    boolean refusesWrites() {
        return region.spec instanceof RegionSpec.Rom || readOnly() != null;
    }

    /** The way, such as {@code A > B > C}. */
    String path() {
        return way.stream().map(each -> each.name).collect(Collectors.joining(" > "));
    }
}
