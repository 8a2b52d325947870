package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.text.ScenarioText;

/**
 * Steps that come in rounds, each the same as the one before but for the names of windows.
 *
 * @param from the index of the first step
 * @param length the number of steps of a round
 * @param times the number of rounds; 1 if it is a step by itself
 */
record Rounds(int from, int length, int times) {
    /** What is repeated less often is no longer than what would be said of it. */
    private static final int FEWEST = 4;

    private static final int LONGEST = 6;

    /** The index after its last step. */
    int end() {
        return from + length * times;
    }

    /**
     * The steps from an index on, but for the last one, which differs, as rounds; those that are not repeated are by
     * themselves.
     */
    static List<Rounds> of(List<Step> steps, int from) {
        List<String> shapes = steps.stream().map(Rounds::shape).toList();
        List<Rounds> all = new ArrayList<>();
        for (int at = from; at < steps.size() - 1; ) {
            Rounds next = longest(shapes.subList(0, steps.size() - 1), at);
            all.add(next);
            at = next.end();
        }
        return all;
    }

    private static String shape(Step step) {
        String text = ScenarioText.print(step.operation());
        String operation = step.operation() instanceof PinOperation ? text.replaceFirst("^(\\w+) \\S+", "$1") : text;
        return operation + " = " + ScenarioText.print(step.expectation().canonical());
    }

    private static Rounds longest(List<String> shapes, int at) {
        Rounds longest = new Rounds(at, 1, 1);
        for (int length = 1; length <= LONGEST; length++) {
            Rounds rounds = new Rounds(at, length, times(shapes, at, length));
            if (rounds.times >= FEWEST && rounds.end() > longest.end()) {
                longest = rounds;
            }
        }
        return longest;
    }

    private static int times(List<String> shapes, int at, int length) {
        int times = 1;
        while (at + (times + 1) * length <= shapes.size()
                && shapes.subList(at, at + length)
                        .equals(shapes.subList(at + times * length, at + (times + 1) * length))) {
            times++;
        }
        return times;
    }
}
