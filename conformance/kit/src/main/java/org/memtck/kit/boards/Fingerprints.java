package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Size;

/** Numbers regions so that equal numbers mean equal prints, with all that is below them and their place above. */
final class Fingerprints {
    private record Print(
            String name,
            Kind kind,
            int priority,
            long address,
            Size size,
            boolean enabled,
            PrintedRegion.@Nullable Window window,
            List<Integer> subregions) {}

    private final Map<Print, Integer> numbers = new HashMap<>();
    private final Map<PrintedRegion, Integer> known = new HashMap<>();

    /** The region's number. A tree is at most {@link BoardLimits#TREE_DEPTH} deep. */
    int of(PrintedRegion region) {
        Integer number = known.get(region);
        if (number == null) {
            List<Integer> subregions = new ArrayList<>();
            for (PrintedRegion subregion : region.subregions()) {
                subregions.add(of(subregion));
            }
            Print print = new Print(
                    region.name(),
                    region.kind(),
                    region.priority(),
                    region.address(),
                    region.size(),
                    region.enabled(),
                    region.window(),
                    subregions);
            number = numbers.computeIfAbsent(print, key -> numbers.size());
            known.put(region, number);
        }
        return number;
    }
}
