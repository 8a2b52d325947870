package org.memtck.cli.result;

import java.util.List;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.check.Difference;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.reference.Step;

/** The step of a scenario that differs, with both answers, in short lines. */
final class LastStep {
    private static final int WIDTH = 98;

    private LastStep() {}

    static List<String> of(Counterexample counterexample) {
        return of(counterexample.steps(), counterexample.difference());
    }

    static List<String> of(List<Step> steps, Difference difference) {
        List<Step> last = steps.subList(steps.size() - 1, steps.size());
        return CounterexampleText.transcript(last, difference)
                .lines()
                .skip(1)
                .map(LastStep::cut)
                .toList();
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "...";
    }
}
