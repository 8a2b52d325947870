package org.memtck.kit.check;

import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.target.Parameters;

/** A run of a target, line by line, each judged by one checker. */
final class Run {
    private final Reference reference = new Reference();
    private final Checker checker;

    Run(String... lines) {
        this(Parameters.DEFAULT_DIRTY_GRANULE, lines);
    }

    Run(long dirtyGranule, String... lines) {
        checker = new Checker(new Parameters(1L << 48, 64, 1, 8, dirtyGranule, dirtyGranule, 1));
        for (String line : lines) {
            Step step = reference.step(Answers.operation(line));
            checker.check(step.expectation(), step.expectation().canonical());
        }
    }

    /** The result of an answer to an operation. */
    StepResult result(String line, String answer) {
        return checker.check(reference.step(Answers.operation(line)).expectation(), Answers.observation(answer));
    }

    Verdict verdict(String line, String answer) {
        return result(line, answer).verdict();
    }

    /** What differs; it must fail. */
    Difference difference(String line, String answer) {
        Difference difference = result(line, answer).difference();
        if (difference == null) {
            throw new AssertionError(line + " does not fail with " + answer);
        }
        return difference;
    }
}
