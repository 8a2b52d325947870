package org.memtck.kit.check;

import org.memtck.reference.Step;
import org.memtck.reference.verdict.Judge;
import org.memtck.reference.verdict.Ruling;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** Compares the answers of one run with what is expected, step by step, as a {@link Judge} of the reference rules. */
@Api
public final class Checker {
    private final Judge judge;

    /**
     * A checker for one run of a target.
     *
     * @param parameters the target's, for the size of its dirty pages
     */
    public Checker(Parameters parameters) {
        this.judge = new Judge(parameters);
    }

    /** The same of a step; to use a window that was refused, as it may be, is right in any way (rule PIN-1). */
    public StepResult check(Step step, Observation observed) {
        if (judge.isOnRefusedWindow(step.operation())) {
            return StepResult.NON_STRICT;
        }
        judge.note(step.operation(), step.expectation(), observed);
        StepResult result = check(step.expectation(), observed);
        boolean free = step.open() != null && result.verdict() == Verdict.NON_STRICT;
        return free ? StepResult.PASS : result; // within a bound no answer is stricter than another
    }

    /** Returns whether anything can be said of the answer to a step: not if it uses more than the target's window has. */
    boolean canJudge(Step step) {
        return judge.isWithinWindow(step.operation(), step.kind() == Step.Kind.DONE);
    }

    /** Returns whether a step uses a window that was refused, so that there is nothing to judge. */
    boolean isOnRefusedWindow(Step step) {
        return judge.isOnRefusedWindow(step.operation());
    }

    /** Compares what was observed of the next operation with what the rules expect. */
    public StepResult check(Expectation expectation, Observation observed) {
        Ruling ruling = judge.judge(expectation, observed);
        if (ruling.differs() == null) {
            return ruling.canonical() ? StepResult.PASS : StepResult.NON_STRICT;
        }
        Difference difference = new Difference(
                Aspect.of(ruling.differs()), ScenarioText.print(ruling.expected()), ScenarioText.print(observed));
        return new StepResult(Verdict.FAIL, difference);
    }
}
