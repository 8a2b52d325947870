package org.memtck.kit.coverage;

import java.util.List;
import java.util.Set;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Counts what generated cases go through. */
final class Seen {
    private Seen() {}

    static SituationCounts in(Set<Capability> capabilities, Parameters parameters, int cases) {
        ScenarioGenerator generator = new ScenarioGenerator(capabilities, parameters);
        SituationCounts counts = new SituationCounts();
        for (int i = 0; i < cases; i++) {
            add(counts, generator.generate(SeededChoices.ofCase(1, i), Veto.NONE));
        }
        return counts;
    }

    static void add(SituationCounts counts, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            counts.add(steps, i);
        }
    }
}
