package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/** The variants without which something else would be expected of a scenario: who replays it has to name them. */
final class NeededVariants {
    private NeededVariants() {}

    /**
     * Finds them.
     *
     * @param followed those that were followed when the scenario was run, besides the target's own
     * @param seen the bounds of the target, in all variants by which it was judged
     */
    static Dialect of(List<Step> steps, Dialect followed, Parameters seen) {
        List<Operation> operations = steps.stream().map(Step::operation).toList();
        List<Expectation> expected = steps.stream().map(Step::expectation).toList();
        Dialect needed = followed;
        Dialect all = seen.dialect();
        for (Variant variant : followed.variants()) {
            Dialect without = all.without(variant);
            if (expectations(operations, seen.in(without)).equals(expected)) {
                all = without;
                needed = needed.without(variant);
            }
        }
        return needed;
    }

    private static List<Expectation> expectations(List<Operation> operations, Parameters target) {
        return Trial.legal(operations, Avoidance.NONE, true, target).stream()
                .map(Step::expectation)
                .toList();
    }
}
