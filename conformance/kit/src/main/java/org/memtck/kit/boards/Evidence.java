package org.memtck.kit.boards;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a space's flat view tells about kinds that its tree does not print. A range of the view belongs to a region if
 * name, priority and place agree.
 */
final class Evidence {
    private final Map<ViewRange.Identity, List<ViewRange>> ranges;
    private final Map<ViewRange.Identity, List<Visit>> visits;
    private final Set<PrintedRegion> devices = new HashSet<>();
    private final Set<PrintedRegion> entered = new HashSet<>();
    private final Set<PrintedRegion> seen = new HashSet<>();

    private Evidence(List<Visit> visits, List<ViewRange> ranges) {
        this.ranges = ranges.stream().collect(groupingBy(ViewRange::identity));
        this.visits = visits.stream().collect(groupingBy(Visit::identity));
    }

    static Evidence of(List<Visit> visits, List<ViewRange> ranges, Budget budget) throws BoardFormatException {
        Evidence evidence = new Evidence(visits, ranges);
        evidence.spend(budget);
        ranges.forEach(evidence::findDevice);
        visits.forEach(evidence::findSeen);
        return evidence;
    }

    /** Whether a region that might be a container is a device. */
    boolean isDevice(PrintedRegion region) {
        return devices.contains(region);
    }

    /** Whether a region that prints one address has no byte, as far as can be seen. */
    boolean isEmpty(PrintedRegion region) {
        return region.maybeEmpty() && entered.contains(region) && !seen.contains(region);
    }

    /** Whether the view shows a part of the region in these addresses of its place. */
    boolean isShown(Visit visit, long first, long last) {
        boolean visible = !visit.region().kind().isOpen() || isDevice(visit.region());
        return visible
                && ranges.getOrDefault(visit.identity(), List.of()).stream()
                        .anyMatch(range -> range.meets(first, last));
    }

    /** Of regions with equal name, priority and place the range belongs to the smallest that holds it. */
    private void findDevice(ViewRange range) {
        PrintedRegion smallest = null;
        for (Visit visit : visits.getOrDefault(range.identity(), List.of())) {
            PrintedRegion region = visit.region();
            if (region.kind().isOpen()
                    && visit.isMetBy(range)
                    && region.size().contains(range.lastOffset())
                    && (smallest == null || !smallest.size().fitsIn(region.size()))) {
                smallest = region;
            }
        }
        if (smallest != null) {
            devices.add(smallest);
        }
    }

    private void findSeen(Visit visit) {
        boolean shown = isShown(visit, visit.first().longValue(), visit.last().longValue());
        for (Visit way = visit; way != null; way = way.through()) {
            entered.add(way.region());
            if (shown) {
                seen.add(way.region());
            }
        }
    }

    private void spend(Budget budget) throws BoardFormatException {
        for (Map.Entry<ViewRange.Identity, List<Visit>> entry : visits.entrySet()) {
            List<Visit> same = entry.getValue();
            long shown = ranges.getOrDefault(entry.getKey(), List.of()).size();
            budget.spend(shown * same.size(), same.get(0).region().line());
        }
    }
}
