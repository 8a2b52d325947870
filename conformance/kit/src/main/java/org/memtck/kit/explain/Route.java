package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Where an access goes: through IOMMU regions, from space to space (rules IOMMU-1 to IOMMU-4).
 *
 * @param hops the places that it comes to, the last one where it ends
 */
record Route(List<Hop> hops) {
    /** More translations than this are unspecified. */
    private static final int MOST = 4;

    /**
     * A place on the way.
     *
     * @param sight what answers there, or null if nothing does
     * @param translation what an IOMMU region there makes of the access, in words; empty if it is none
     */
    record Hop(String space, BigInteger address, @Nullable Sight sight, String translation) {}

    Route {
        hops = List.copyOf(hops);
    }

    static Route of(RegionTrees trees, String from, BigInteger address, boolean write) {
        List<Hop> hops = new ArrayList<>();
        String space = from;
        BigInteger at = address;
        while (hops.size() <= MOST) {
            Sight sight = new Search(trees).inSpace(space, at);
            if (sight == null || !(sight.region().spec instanceof RegionSpec.Iommu iommu)) {
                hops.add(new Hop(space, at, sight, ""));
                return new Route(hops);
            }
            BigInteger inGranule = sight.offset().mod(Numbers.unsigned(iommu.granule()));
            BigInteger granule = sight.offset().subtract(inGranule);
            KindOperation.SetTranslation entry = sight.region().entries.get(granule.longValue());
            String refusal = refusal(sight.region(), entry, granule, write);
            if (entry == null || !refusal.isEmpty()) {
                hops.add(new Hop(space, at, sight, refusal));
                return new Route(hops);
            }
            BigInteger to = Numbers.unsigned(entry.to() & -iommu.granule());
            BigInteger next = to.add(inGranule);
            hops.add(new Hop(space, at, sight, passed(sight.region(), granule, to, iommu.target(), next)));
            space = iommu.target();
            at = next;
        }
        return new Route(hops);
    }

    private static String passed(
            DrawnRegion region, BigInteger granule, BigInteger to, String target, BigInteger next) {
        return "the entry of " + Numbers.hex(granule) + " in " + region.name + " leads to " + Numbers.hex(to) + " of "
                + target + ": the access goes on at " + Numbers.hex(next);
    }

    private static String refusal(
            DrawnRegion region, KindOperation.@Nullable SetTranslation entry, BigInteger granule, boolean write) {
        if (entry == null) {
            return region.name + " has no entry for its granule at " + Numbers.hex(granule)
                    + ": the access is rejected and reaches nothing";
        }
        if (entry.permission().allows(write)) {
            return "";
        }
        return "the entry of " + Numbers.hex(granule) + " in " + region.name + " allows no "
                + (write ? "writes" : "reads") + ": the access is rejected and reaches nothing";
    }

    /** Where the access ends; null if nothing answers there, or an IOMMU region refuses it. */
    @Nullable
    Sight end() {
        Hop last = hops.get(hops.size() - 1);
        return last.translation().isEmpty() ? last.sight() : null;
    }
}
