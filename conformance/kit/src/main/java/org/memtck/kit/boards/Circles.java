package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens circles. Some boards have an alias that shows another part of the region it lies in. An emulator renders that,
 * since the alias never comes into sight through itself; a scenario must not contain it (rule ALIAS-7). So such an
 * alias gets a copy of its target with just those regions that are seen through it.
 */
final class Circles {
    private final Map<PrintedRegion, PrintedRegion> targets;
    private final Budget budget;

    /** For every alias the regions and aliases that come into sight through it, before the next alias. */
    private final Map<PrintedRegion, Set<PrintedRegion>> inSight = new HashMap<>();

    /** False while a region is being visited, true afterwards. */
    private final Map<PrintedRegion, Boolean> done = new HashMap<>();

    private final Map<PrintedRegion, PrintedRegion> originals = new HashMap<>();
    /** For an alias in a copy the aliases that the copy lacks. */
    private final Map<PrintedRegion, Set<PrintedRegion>> lacking = new HashMap<>();

    private Circles(Map<PrintedRegion, PrintedRegion> targets, Budget budget) {
        this.targets = targets;
        this.budget = budget;
    }

    /**
     * Replaces targets by copies until no enabled alias leads back to itself.
     *
     * @param targets for every alias its target; it is changed
     */
    static void open(Placement placement, Map<PrintedRegion, PrintedRegion> targets, Budget budget)
            throws BoardFormatException {
        Circles circles = new Circles(targets, budget);
        Visits.of(placement, targets, budget).forEach(circles::see);
        circles.visit(placement.region(), 1);
    }

    /** Notes for each step of the way the alias through which it comes into sight. */
    private void see(Visit visit) {
        List<PrintedRegion> steps = new ArrayList<>();
        for (Visit way = visit; way != null; way = way.through()) {
            if (way.region().window() != null) {
                inSight.computeIfAbsent(way.region(), key -> new HashSet<>()).addAll(steps);
                steps.clear();
            }
            steps.add(way.region());
        }
    }

    private void visit(PrintedRegion region, int depth) throws BoardFormatException {
        if (!region.enabled() || done.containsKey(region)) {
            return;
        }
        if (depth > BoardLimits.NESTING) {
            throw new BoardFormatException(region.line(), "containers and aliases are nested too deep");
        }
        done.put(region, false);
        for (PrintedRegion subregion : region.subregions()) {
            visit(subregion, depth + 1);
        }
        PrintedRegion target = targets.get(region);
        if (target != null) {
            if (Boolean.FALSE.equals(done.get(target))) {
                target = copyFor(region, target);
                targets.put(region, target);
            }
            visit(target, depth + 1);
        }
        done.put(region, true);
    }

    private PrintedRegion copyFor(PrintedRegion alias, PrintedRegion target) throws BoardFormatException {
        Set<PrintedRegion> without = new HashSet<>(lacking.getOrDefault(alias, Set.of()));
        without.add(original(alias));
        return copy(target, null, inSight.getOrDefault(original(alias), Set.of()), without);
    }

    private PrintedRegion copy(
            PrintedRegion region,
            @Nullable PrintedRegion container,
            Set<PrintedRegion> seen,
            Set<PrintedRegion> without)
            throws BoardFormatException {
        budget.spend(1, region.line());
        PrintedRegion copy = region.copyInto(container);
        originals.put(copy, original(region));
        for (PrintedRegion subregion : region.subregions()) {
            if (seen.contains(original(subregion)) && !without.contains(original(subregion))) {
                copy(subregion, copy, seen, without);
            }
        }
        PrintedRegion target = targets.get(region);
        if (target != null) {
            targets.put(copy, target);
            lacking.put(copy, without);
        }
        return copy;
    }

    private PrintedRegion original(PrintedRegion region) {
        return originals.getOrDefault(region, region);
    }
}
