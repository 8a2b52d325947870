package org.memtck.kit.boards;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a space's flat view tells about an attribute that its tree does not print: whether a device or an alias is
 * read-only. It is if all that is seen of it, or through it, is.
 */
final class ReadOnlyEvidence {
    /** A part of the view, by its first address, and the visit that it is seen by. */
    private record Sight(Visit visit, boolean readOnly) {}

    private final Map<PrintedRegion, Boolean> readOnly = new HashMap<>();

    private ReadOnlyEvidence() {}

    /**
     * Looks at a view.
     *
     * @param visits in the order of visibility
     */
    static ReadOnlyEvidence of(List<Visit> visits, List<ViewRange> ranges, Budget budget) throws BoardFormatException {
        Map<ViewRange.Identity, List<Visit>> byIdentity = visits.stream().collect(groupingBy(Visit::identity));
        List<Sight> sights = new ArrayList<>();
        for (ViewRange range : ranges) {
            List<Visit> candidates = byIdentity.getOrDefault(range.identity(), List.of()).stream()
                    .filter(visit -> visit.isMetBy(range))
                    .toList();
            budget.spend((long) candidates.size() * candidates.size(), 1);
            addSights(range, candidates, sights);
        }
        ReadOnlyEvidence evidence = new ReadOnlyEvidence();
        sights.forEach(evidence::findDevice);
        sights.forEach(evidence::findAlias);
        return evidence;
    }

    boolean isReadOnly(PrintedRegion region) {
        return readOnly.getOrDefault(region, false);
    }

    /** Cuts the range where candidates start or end; each part is seen by the first candidate that holds it. */
    private static void addSights(ViewRange range, List<Visit> candidates, List<Sight> sights) {
        BigInteger start = Visit.unsigned(range.mapped().first());
        BigInteger end = Visit.unsigned(range.mapped().last());
        TreeSet<BigInteger> cuts = new TreeSet<>(List.of(start));
        for (Visit candidate : candidates) {
            cuts.add(candidate.first().max(start));
            cuts.add(candidate.last().add(BigInteger.ONE).min(end));
        }
        for (BigInteger cut : cuts) {
            candidates.stream()
                    .filter(candidate -> candidate.holds(cut))
                    .findFirst()
                    .ifPresent(seen -> sights.add(new Sight(seen, range.mapped().readOnly())));
        }
    }

    private void findDevice(Sight sight) {
        PrintedRegion region = sight.visit().region();
        if (!region.kind().tellsReadOnly()) {
            readOnly.merge(region, sight.readOnly(), Boolean::logicalAnd);
        }
    }

    /** What is not read-only itself, but seen so, has it from the nearest alias. */
    private void findAlias(Sight sight) {
        PrintedRegion region = sight.visit().region();
        PrintedRegion alias = nearestAlias(sight.visit());
        if (alias != null && region.kind() != Kind.ROM && !isReadOnly(region)) {
            readOnly.merge(alias, sight.readOnly(), Boolean::logicalAnd);
        }
    }

    private static @Nullable PrintedRegion nearestAlias(Visit visit) {
        for (Visit way = visit.through(); way != null; way = way.through()) {
            if (way.region().window() != null) {
                return way.region();
            }
        }
        return null;
    }
}
