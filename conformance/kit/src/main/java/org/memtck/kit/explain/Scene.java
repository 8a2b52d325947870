package org.memtck.kit.explain;

import java.util.List;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/**
 * A finding, with the regions and spaces around its last step.
 *
 * @param before the regions before the step, an open transaction included
 * @param after the regions after it, an open transaction included
 * @param visible the regions as an access sees them after it
 * @param target the bounds of the target, which tell its pages
 */
record Scene(Finding finding, RegionTrees before, RegionTrees after, RegionTrees visible, Parameters target) {
    static Scene of(Finding finding, Parameters target) {
        List<Step> steps = finding.steps();
        return new Scene(
                finding,
                RegionTrees.after(steps.subList(0, steps.size() - 1)),
                RegionTrees.after(steps),
                RegionTrees.visibleAfter(steps),
                target);
    }

    List<Step> steps() {
        return finding.steps();
    }

    /** The number of the last step, from 1. */
    int number() {
        return steps().size();
    }

    Step last() {
        return steps().get(steps().size() - 1);
    }

    Operation operation() {
        return last().operation();
    }

    Expectation expectation() {
        return last().expectation();
    }

    Difference difference() {
        return finding.difference();
    }
}
