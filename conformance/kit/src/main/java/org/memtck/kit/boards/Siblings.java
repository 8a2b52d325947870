package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order of the regions of one container, of which only the order of equal priorities matters (rule PRIO-5). Those
 * at one address are printed in the order of their visibility. Between different addresses the print tells nothing;
 * there may be evidence in the view. What remains is free: what is small is added after what is large.
 */
final class Siblings {
    /** One region hides another one of the same container and priority. */
    record Above(PrintedRegion upper, PrintedRegion lower) {
        Above reversed() {
            PrintedRegion newUpper = lower;
            return new Above(newUpper, upper);
        }
    }

    private record Place(long address, int priority) {}

    private final Map<PrintedRegion, List<PrintedRegion>> loweredBy = new HashMap<>();

    /** Takes what is known from evidence. */
    Siblings(Set<Above> known) {
        for (Above above : known) {
            require(loweredBy, above.upper(), above.lower());
        }
    }

    /** Those that are visible first, where they overlap. */
    List<PrintedRegion> inOrderOfVisibility(PrintedRegion container) {
        List<PrintedRegion> result = inOrderOfAddition(container);
        Collections.reverse(result);
        result.sort(Comparator.comparingInt(PrintedRegion::priority).reversed());
        return result;
    }

    /** Those that are added first. */
    List<PrintedRegion> inOrderOfAddition(PrintedRegion container) {
        Map<Place, List<PrintedRegion>> places = new LinkedHashMap<>();
        for (PrintedRegion region : container.subregions()) {
            Place place = new Place(region.address(), region.priority());
            places.computeIfAbsent(place, key -> new ArrayList<>()).add(region);
        }
        List<PrintedRegion> free = bySize(places.values());
        Map<PrintedRegion, List<PrintedRegion>> before = new HashMap<>();
        for (PrintedRegion region : free) {
            loweredBy.getOrDefault(region, List.of()).forEach(lower -> require(before, region, lower));
        }
        if (before.isEmpty()) {
            return free;
        }
        for (List<PrintedRegion> place : places.values()) {
            for (int i = 1; i < place.size(); i++) {
                require(before, place.get(i - 1), place.get(i));
            }
        }
        return sorted(free, before);
    }

    private static List<PrintedRegion> bySize(Iterable<List<PrintedRegion>> places) {
        List<List<PrintedRegion>> ordered = new ArrayList<>();
        places.forEach(ordered::add);
        ordered.sort(
                Comparator.comparing(Siblings::largest, Long::compareUnsigned).reversed());
        List<PrintedRegion> result = new ArrayList<>();
        for (List<PrintedRegion> place : ordered) {
            for (int i = place.size() - 1; i >= 0; i--) {
                result.add(place.get(i));
            }
        }
        return result;
    }

    /** The free order as far as it agrees with what must come before what; all of it if that is contradictory. */
    private static List<PrintedRegion> sorted(
            List<PrintedRegion> free, Map<PrintedRegion, List<PrintedRegion>> before) {
        Map<PrintedRegion, Integer> waitsFor = new HashMap<>();
        Map<PrintedRegion, List<PrintedRegion>> after = new HashMap<>();
        before.forEach((region, lowers) -> {
            waitsFor.put(region, lowers.size());
            lowers.forEach(lower -> require(after, lower, region));
        });
        Map<PrintedRegion, Integer> rank = new HashMap<>();
        free.forEach(region -> rank.put(region, rank.size()));
        PriorityQueue<PrintedRegion> ready = new PriorityQueue<>(Comparator.comparing(rank::get));
        free.stream().filter(region -> !waitsFor.containsKey(region)).forEach(ready::add);
        List<PrintedRegion> result = new ArrayList<>();
        for (PrintedRegion next = ready.poll(); next != null; next = ready.poll()) {
            result.add(next);
            for (PrintedRegion region : after.getOrDefault(next, List.of())) {
                if (waitsFor.merge(region, -1, Integer::sum) == 0) {
                    ready.add(region);
                }
            }
        }
        return result.size() == free.size() ? result : free;
    }

    private static void require(
            Map<PrintedRegion, List<PrintedRegion>> map, PrintedRegion region, PrintedRegion other) {
        map.computeIfAbsent(region, key -> new ArrayList<>()).add(other);
    }

    private static long largest(List<PrintedRegion> regions) {
        return regions.stream()
                .map(region -> region.size().last())
                .max(Long::compareUnsigned)
                .orElse(0L);
    }
}
