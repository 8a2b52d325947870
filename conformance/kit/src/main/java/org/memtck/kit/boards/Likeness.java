package org.memtck.kit.boards;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/** How likely it is that a flat view is that of a tree, where the dump's names leave it open. */
final class Likeness {
    private Likeness() {}

    /**
     * Compares the innermost regions of a tree with the ranges of a view: a region that is shown counts one, and one
     * more if it is shown in full.
     *
     * @return the count, or -1 if the view shows something that is not in the tree
     */
    static long score(List<Visit> visits, List<ViewRange> ranges, Budget budget) throws BoardFormatException {
        Map<ViewRange.Identity, List<Visit>> byIdentity = visits.stream().collect(groupingBy(Visit::identity));
        budget.spend(visits.size(), 1);
        long score = 0;
        for (ViewRange range : ranges) {
            List<Visit> candidates = byIdentity.getOrDefault(range.identity(), List.of());
            budget.spend(candidates.size() + 1L, 1);
            int best = -1;
            for (Visit visit : candidates) {
                best = Math.max(best, score(visit, range));
            }
            if (best < 0) {
                return -1;
            }
            score += best;
        }
        return score;
    }

    private static int score(Visit visit, ViewRange range) {
        if (!visit.isMetBy(range) || !visit.region().size().contains(range.lastOffset())) {
            return -1;
        }
        boolean innermost = visit.region().subregions().isEmpty();
        boolean inFull = range.mapped().first() == visit.first().longValue()
                && range.mapped().last() == visit.last().longValue();
        return (innermost ? 1 : 0) + (innermost && inFull ? 1 : 0);
    }
}
