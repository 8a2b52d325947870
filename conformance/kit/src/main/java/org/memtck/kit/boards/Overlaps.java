package org.memtck.kit.boards;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.kit.boards.Siblings.Above;

/**
 * Siblings of equal priority that overlap without starting at one address: which one was added later, and so is
 * visible, is not printed. If the view shows something of just one of them where they overlap, that one is.
 */
final class Overlaps {
    private final Map<PrintedRegion, List<Visit>> below = new HashMap<>();
    private final Evidence evidence;
    private final Budget budget;
    private final Set<Above> pairs = new HashSet<>();

    private Overlaps(Evidence evidence, Budget budget) {
        this.evidence = evidence;
        this.budget = budget;
    }

    static Set<Above> decided(List<Visit> visits, Evidence evidence, Budget budget) throws BoardFormatException {
        Overlaps overlaps = new Overlaps(evidence, budget);
        Set<PrintedRegion> containers = new HashSet<>();
        for (Visit visit : visits) {
            if (!visit.region().subregions().isEmpty() && containers.add(visit.region())) {
                overlaps.collectPairs(visit.region());
            }
        }
        visits.forEach(overlaps::sort);
        Set<Above> result = new HashSet<>();
        for (Above pair : overlaps.pairs) {
            boolean upper = overlaps.isSeen(pair.upper(), pair.lower());
            boolean lower = overlaps.isSeen(pair.lower(), pair.upper());
            if (upper != lower) {
                result.add(upper ? pair : pair.reversed());
            }
        }
        return result;
    }

    private void collectPairs(PrintedRegion container) throws BoardFormatException {
        List<PrintedRegion> regions = new ArrayList<>(container.subregions());
        regions.removeIf(region -> !region.enabled());
        regions.sort(Comparator.comparing(PrintedRegion::address, Long::compareUnsigned));
        for (int i = 0; i < regions.size(); i++) {
            PrintedRegion region = regions.get(i);
            budget.spend(1, region.line());
            for (int j = i + 1; j < regions.size(); j++) {
                PrintedRegion next = regions.get(j);
                long distance = next.address() - region.address();
                if (!region.size().contains(distance)) {
                    break;
                }
                budget.spend(1, region.line());
                if (distance != 0 && next.priority() == region.priority()) {
                    pairs.add(new Above(region, next));
                    below.put(region, new ArrayList<>());
                    below.put(next, new ArrayList<>());
                }
            }
        }
    }

    private void sort(Visit visit) {
        for (Visit way = visit; way != null && !below.isEmpty(); way = way.through()) {
            List<Visit> visits = below.get(way.region());
            if (visits != null) {
                visits.add(visit);
            }
        }
    }

    private boolean isSeen(PrintedRegion region, PrintedRegion other) throws BoardFormatException {
        for (Visit visit : below.getOrDefault(region, List.of())) {
            budget.spend(1, region.line());
            Visit way = visit;
            while (way.region() != region && way.through() != null) {
                way = way.through();
            }
            BigInteger start = way.place().add(BigInteger.valueOf(other.address() - region.address()));
            BigInteger end = start.add(other.size().bytes()).subtract(BigInteger.ONE);
            BigInteger first = visit.first().max(start);
            BigInteger last = visit.last().min(end);
            if (first.compareTo(last) <= 0 && evidence.isShown(visit, first.longValue(), last.longValue())) {
                return true;
            }
        }
        return false;
    }
}
