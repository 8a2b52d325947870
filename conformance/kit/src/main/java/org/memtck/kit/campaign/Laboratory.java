package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Target;

/** Runs scenarios beside the cases of a campaign, to find out what a difference comes from. */
final class Laboratory {
    private final Target target;
    private final Offer offer;
    private final boolean misuse;

    /**
     * Makes one.
     *
     * @param misuse whether the target diagnoses misuse, so that it may be part of a scenario
     */
    Laboratory(Target target, boolean misuse) {
        this.target = target;
        this.offer = Offer.of(target.info());
        this.misuse = misuse;
    }

    /**
     * Runs operations. What is not legal, not specified or to be avoided is left out. If the target does not offer what is
     * left, nothing is run, and nothing fails.
     */
    Trial trial(List<Operation> operations, Avoidance avoidance) {
        List<Step> steps = Trial.legal(operations, avoidance, misuse);
        if (!offer.covers(steps)) {
            return new Trial(List.of(), new CaseResult(0, List.of(), null));
        }
        Scenario scenario = new Scenario(steps.stream().map(Step::operation).toList());
        return new Trial(
                steps, CaseResult.of(steps, target.run(scenario), target.info().parameters()));
    }

    /** Runs operations as they are. */
    Trial trial(List<Operation> operations) {
        return trial(operations, Avoidance.NONE);
    }
}
