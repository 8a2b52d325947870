package org.memtck.kit.history;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;

/**
 * Scenarios that a target was given in one call.
 *
 * @param before what ran before them in the life of the target in which the first of them ran
 * @param scenarios in the order in which they ran
 * @param outcomes one for each of them
 * @param process whether the target is a process, so that its life is over when a scenario breaks off
 */
@Api
public record Call(Past before, List<Scenario> scenarios, List<Outcome> outcomes, boolean process) {
    /** Copies the lists, which costs nothing where they are immutable. */
    public Call {
        scenarios = List.copyOf(scenarios);
        outcomes = List.copyOf(outcomes);
    }

    /** Returns how one of the scenarios came to be run. */
    public Episode episode(int index) {
        boolean broken = process && isBroken(index);
        return new Episode(past(index), broken ? scenarios.subList(index + 1, scenarios.size()) : List.of());
    }

    /** Returns what has run after all of them, in the life of the target that goes on then. */
    Past after() {
        return past(scenarios.size());
    }

    /**
     * What ran before one of them. To find out what a process died of its adapter may run some of them again, in a life of which
     * nobody outside can tell how it began: of such a life no record is complete.
     */
    private Past past(int end) {
        int broken = process ? Math.min(end, outcomes.size()) - 1 : -1;
        while (broken >= 0 && !isBroken(broken)) {
            broken--;
        }
        Past known = broken < 0 ? before : Past.UNKNOWN;
        return known.with(scenarios.subList(broken + 1, end));
    }

    private boolean isBroken(int index) {
        return outcomes.get(index).end() != Outcome.End.COMPLETE;
    }
}
