package org.memtck.kit.blame;

import java.util.List;
import java.util.function.ToLongFunction;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * What speaks for and against a suspicion.
 *
 * @param agreed how often a rule was hit in a step that agreed
 * @param failing the suspects of the cases that failed and that nothing explains yet, as they were generated
 * @param failingBeside the suspects of scenarios that are almost the reduced one, and fail like it
 * @param passingBeside the suspects of scenarios that are almost the reduced one, and pass
 * @param confirmed rules that an experiment confirms: what they demand is all that it takes to pass
 */
@Api
public record Evidence(
        ToLongFunction<Rule> agreed,
        List<Suspects> failing,
        List<Suspects> failingBeside,
        List<Suspects> passingBeside,
        RuleSet confirmed) {
    /** Copies the lists. */
    public Evidence {
        failing = List.copyOf(failing);
        failingBeside = List.copyOf(failingBeside);
        passingBeside = List.copyOf(passingBeside);
    }
}
