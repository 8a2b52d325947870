package org.memtck.kit.boards;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from a space to everything that it might show: through containers and aliases, not into disabled regions. */
final class Visits {
    private static final BigInteger LAST_ADDRESS =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private final Map<PrintedRegion, PrintedRegion> targets;
    private final Siblings siblings;
    private final Budget budget;
    private final List<Visit> visits = new ArrayList<>();

    private Visits(Map<PrintedRegion, PrintedRegion> targets, Siblings siblings, Budget budget) {
        this.targets = targets;
        this.siblings = siblings;
        this.budget = budget;
    }

    /** The visits in some order. */
    static List<Visit> of(Placement placement, Map<PrintedRegion, PrintedRegion> targets, Budget budget)
            throws BoardFormatException {
        return of(placement, targets, new Siblings(Set.of()), budget);
    }

    /**
     * All visits but those of aliases, which are found on the way to their targets.
     *
     * @return in the order of visibility: where two overlap, the first one is seen if its region is no container
     */
    static List<Visit> of(
            Placement placement, Map<PrintedRegion, PrintedRegion> targets, Siblings siblings, Budget budget)
            throws BoardFormatException {
        Visits walk = new Visits(targets, siblings, budget);
        PrintedRegion root = placement.region();
        BigInteger at = Visit.unsigned(placement.at());
        BigInteger last = at.add(root.size().bytes()).subtract(BigInteger.ONE).min(LAST_ADDRESS);
        walk.visit(new Visit(root, at, at, last, null), 1);
        return walk.visits;
    }

    private void visit(@Nullable Visit visit, int depth) throws BoardFormatException {
        if (visit == null || !visit.region().enabled()) {
            return;
        }
        PrintedRegion region = visit.region();
        if (depth > BoardLimits.PATH) {
            throw new BoardFormatException(
                    region.line(),
                    "more than " + BoardLimits.PATH + " containers and aliases in each other, or aliases in a circle");
        }
        budget.spend(depth, region.line());
        if (region.window() != null) {
            refuseRepetition(visit);
            PrintedRegion target = Objects.requireNonNull(targets.get(region));
            BigInteger start =
                    visit.place().subtract(Visit.unsigned(region.window().offset()));
            visit(visit.enter(target, start), depth + 1);
        } else {
            for (PrintedRegion subregion : siblings.inOrderOfVisibility(region)) {
                budget.spend(1, subregion.line());
                visit(visit.enter(subregion, visit.place().add(Visit.unsigned(subregion.address()))), depth + 1);
            }
            visits.add(visit);
        }
    }

    /** An alias that is seen through itself cannot be part of a scenario (rule ALIAS-7). */
    private static void refuseRepetition(Visit alias) throws BoardFormatException {
        for (Visit way = alias.through(); way != null; way = way.through()) {
            if (way.region() == alias.region()) {
                throw new BoardFormatException(alias.region().line(), "the alias shows itself");
            }
        }
    }
}
