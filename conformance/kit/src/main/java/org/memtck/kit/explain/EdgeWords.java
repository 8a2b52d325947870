package org.memtck.kit.explain;

import java.math.BigInteger;
import org.memtck.spec.scenario.RegionSpec;

/** Says why a region that is near an address, or would show something there, does not reach it. */
final class EdgeWords {
    private EdgeWords() {}

    /**
     * The words, or nothing if the region has nothing to do with the address.
     *
     * @param offset the offset in the region that the address would be
     */
    static String of(DrawnRegion region, BigInteger offset, BigInteger address, Search search) {
        if (offset.signum() < 0) {
            return before(region, offset);
        }
        BigInteger last = address.subtract(offset).add(region.size.bytes()).subtract(BigInteger.ONE);
        if (region.spec instanceof RegionSpec.ResizeableRam ram
                && offset.compareTo(ram.max().bytes()) < 0) {
            return region.name + " uses " + region.size + " of its " + ram.max()
                    + " bytes: beyond them nothing is there";
        }
        Sight below = search.below(region, offset);
        if (below != null && region.spec instanceof RegionSpec.Alias alias) {
            return "the alias " + region.name + " ends at " + Numbers.hex(last) + ": " + alias.target()
                    + " goes on, but an alias shows no more than its own size";
        } else if (below != null) {
            return below.region().name + " would be there, but " + region.name + " ends at " + Numbers.hex(last)
                    + ": a container cuts off what lies past its end";
        }
        boolean adjoins = offset.equals(region.size.bytes()) && region.answers();
        return adjoins ? region.name + " ends at " + Numbers.hex(last) + ", right before the address" : "";
    }

    private static String before(DrawnRegion region, BigInteger offset) {
        if (region.reaches(offset.add(Extent.END))) {
            return region.name + " is cut off at 2^64 - 1: it does not go on at 0";
        }
        boolean adjoins = offset.equals(BigInteger.ONE.negate()) && region.answers();
        return adjoins ? region.name + " begins right after the address" : "";
    }
}
