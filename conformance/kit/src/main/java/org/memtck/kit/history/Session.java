package org.memtck.kit.history;

import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/**
 * Scenarios that show a difference when they run one after the other in one life of a target.
 *
 * @param scenarios one at least, each with what is expected of its steps
 * @param differing which step of the last scenario differs, from 0
 * @param difference how it does so
 */
@Api
public record Session(List<List<Step>> scenarios, int differing, Difference difference) {
    /** Copies the lists, and checks that there is the step that differs. */
    public Session {
        scenarios = scenarios.stream().map(List::copyOf).toList();
        if (scenarios.isEmpty() || differing < 0 || differing >= last(scenarios).size()) {
            throw new IllegalArgumentException("no step with the number " + differing + " in the last scenario");
        }
    }

    private static List<Step> last(List<List<Step>> scenarios) {
        return scenarios.get(scenarios.size() - 1);
    }

    /** Returns the scenario that shows the difference. */
    public List<Step> last() {
        return last(scenarios);
    }

    /** Returns how many steps there are in all scenarios together. */
    public int steps() {
        return scenarios.stream().mapToInt(List::size).sum();
    }
}
