package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.check.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Scenario;

/**
 * Some generated cases, ready to be run.
 *
 * @param cases the steps of each case
 */
record Batch(List<List<Step>> cases) {
    /** Generates the cases with these numbers. The same arguments make the same batch. */
    static Batch generate(
            ScenarioGenerator generator, long seed, int from, int to, Avoidance avoidance, boolean misuse) {
        List<List<Step>> cases = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            List<Step> steps = generator.generate(SeededChoices.ofCase(seed, i), avoidance.rules());
            cases.add(
                    avoidance.operations().isEmpty()
                            ? steps
                            : Trial.legal(steps.stream().map(Step::operation).toList(), avoidance, misuse));
        }
        return new Batch(cases);
    }

    List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>(cases.size());
        for (List<Step> steps : cases) {
            scenarios.add(new Scenario(steps.stream().map(Step::operation).toList()));
        }
        return scenarios;
    }
}
