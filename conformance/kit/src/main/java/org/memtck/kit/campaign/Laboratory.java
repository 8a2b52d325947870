package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Outcome;

/** Runs scenarios beside the cases of a campaign, to find out what a difference comes from. */
final class Laboratory {
    private static final Trial NOTHING = new Trial(List.of(), new CaseResult(0, List.of(), null));

    private final Gate gate;
    private final Clock clock;
    private boolean isGone;

    Laboratory(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Runs operations. What is not legal, not specified or to be avoided is left out. If the target has not declared what is
     * left, or is not asked any more, nothing is run, and nothing fails.
     */
    Trial trial(List<Operation> operations, Avoidance avoidance) {
        List<Step> steps = Trial.legal(
                operations,
                avoidance,
                gate.declaration().diagnosesMisuse(),
                gate.info().parameters());
        if (!gate.admits(steps)) {
            return NOTHING;
        }
        Outcome outcome = run(steps);
        if (outcome.end() == Outcome.End.CRASH && outcome.observations().isEmpty()) {
            // It may have died of what the scenario before left behind; now it is a new one.
            outcome = run(steps);
        }
        return outcome.end().wasAsked()
                ? new Trial(steps, CaseResult.of(steps, outcome, gate.info().parameters()))
                : NOTHING;
    }

    private Outcome run(List<Step> steps) {
        Outcome outcome = gate.run(steps, clock.patience());
        clock.note(outcome);
        isGone |= outcome.end() == Outcome.End.GONE;
        return outcome;
    }

    /** Runs operations as they are, in a new life of the target. */
    Trial alone(List<Operation> operations) {
        gate.restart();
        return trial(operations);
    }

    /** What the offsets and sizes of the target's regions are multiples of, in bytes. */
    long granule() {
        return gate.info().parameters().granule();
    }

    /** Whether the target does not run anything any more. */
    boolean isGone() {
        return isGone;
    }

    /** Runs operations as they are. */
    Trial trial(List<Operation> operations) {
        return trial(operations, Avoidance.NONE);
    }
}
