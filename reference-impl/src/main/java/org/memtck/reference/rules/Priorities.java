package org.memtck.reference.rules;

import java.util.Comparator;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Subregions;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.Variant;

/** Overlap and priority (family PRIO). */
final class Priorities {
    /** The subregion that wins first: of higher priority (rule PRIO-1), or else added or moved later (rule PRIO-5). */
    private static final Comparator<Region> WINNER_FIRST = Comparator.<Region>comparingInt(region -> region.priority)
            .thenComparingInt(region -> region.turn)
            .reversed();

    /** The same with the one that was added or moved first before others of its priority (variant PRIO-5/first). */
    private static final Comparator<Region> EARLIER_FIRST = Comparator.<Region>comparingInt(region -> region.priority)
            .reversed()
            .thenComparingInt(region -> region.turn);

    /** The same with the one at the lower address before others of its priority (variant PRIO-5/lower-address). */
    private static final Comparator<Region> LOWER_FIRST = Comparator.<Region>comparingInt(region -> region.priority)
            .reversed()
            .thenComparing(region -> region.at, Long::compareUnsigned)
            .thenComparing(WINNER_FIRST);

    private static final Comparator<Region> LATER_FIRST =
            Comparator.<Region>comparingInt(region -> region.turn).reversed();

    private static final Subregions STRICT = Subregions.none(WINNER_FIRST);

    private Priorities() {}

    /** Returns the subregions of a new region, of which the one that wins will come first. */
    static Subregions none(Dialect dialect) {
        if (dialect.has(Variant.PRIO_1_UNUSED)) {
            return Subregions.none(unused(dialect));
        } else if (dialect.has(Variant.PRIO_5_FIRST)) {
            return Subregions.none(EARLIER_FIRST);
        }
        return dialect.has(Variant.PRIO_5_LOWER_ADDRESS) ? Subregions.none(LOWER_FIRST) : STRICT;
    }

    /** The order where priorities do not count (variant PRIO-1/unused). */
    private static Comparator<Region> unused(Dialect dialect) {
        if (dialect.has(Variant.PRIO_5_FIRST)) {
            return LATER_FIRST.reversed();
        }
        return dialect.has(Variant.PRIO_5_LOWER_ADDRESS)
                ? Comparator.<Region, Long>comparing(region -> region.at, Long::compareUnsigned)
                        .thenComparing(LATER_FIRST)
                : LATER_FIRST;
    }

    /** Notes that a subregion of a container, the one at an index in order, is seen, and what it hides (rules PRIO-1 to 5). */
    static void noteWinner(TracedSearch search, Region container, int index, long at, Region leaf, boolean afterHole) {
        int[] subregions = container.subregions.inOrder();
        Region winner = search.region(subregions[index]);
        if (afterHole) {
            search.hit(Rule.PRIO_4);
        }
        for (int i = index + 1; i < subregions.length; i++) {
            Region other = search.region(subregions[i]);
            if (other.enabled && other.covers(at)) {
                Place hidden = search.find(other, at - other.at);
                if (hidden != null) {
                    noteHidden(search, winner, leaf, other, hidden.region());
                }
            }
        }
    }

    private static void noteHidden(TracedSearch search, Region winner, Region leaf, Region loser, Region hidden) {
        if (winner.priority == loser.priority) {
            search.hit(Rule.PRIO_5);
        } else {
            search.hit(Rule.PRIO_1);
            if (winner.priority < 0 || loser.priority < 0 || !winner.priorityStated || !loser.priorityStated) {
                search.hit(Rule.PRIO_2);
            }
        }
        boolean nested = leaf != winner || hidden != loser;
        if (nested && leaf.priority <= hidden.priority) {
            search.hit(Rule.PRIO_3);
        }
        if (winner.at == loser.at) {
            Visibility.noteWhole(search, winner, loser);
        }
        search.hit(Reservations.claim(leaf));
    }
}
