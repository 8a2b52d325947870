package org.memtck.kit.explain;

import org.memtck.spec.scenario.RegionSpec;

/** Says why one of two regions of a container hides the other one. */
final class PriorityWords {
    private PriorityWords() {}

    static String hidden(DrawnRegion winner, Sight found, DrawnRegion loser, Sight lost) {
        boolean equal = winner.priority == loser.priority;
        String later = equal ? (winner.moved ? "was moved there later, " : "was added later, ") : "";
        String with = lost.region() == loser ? "" : ", and " + lost.region().name + " in it,";
        return named(loser) + with + " is hidden here: " + named(winner) + " " + later + covers(winner, found, equal);
    }

    private static String named(DrawnRegion region) {
        return region.name + " (priority " + region.priority + ")";
    }

    private static String covers(DrawnRegion winner, Sight found, boolean listed) {
        String covers = "covers the address";
        if (found.region() == winner) {
            return listed ? "and " + covers : covers;
        }
        String and = listed ? ", and " : " and ";
        return winner.spec instanceof RegionSpec.Alias
                ? covers + and + "shows " + found.region().name
                : covers + and + found.region().name + " in it is enabled";
    }
}
