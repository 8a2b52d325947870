package org.memtck.faults.treewalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Scenarios on a bus that is judged by the rules, freedoms included. */
final class Judged {
    private static final TargetInfo CORRECT =
            new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());

    private Judged() {}

    /** Checks that a bus of these parts answers every operation of a scenario as the rules allow. */
    static void passes(String text, Parts parts) throws SyntaxException {
        List<Operation> operations = ScenarioText.parse(text).operations();
        InProcessTarget target = InProcessTarget.unwatched(CORRECT, () -> new TreeWalkBus(parts));

        Trial trial = Trial.of(target, operations, Avoidance.NONE, true);

        assertThat(trial.operations()).isEqualTo(operations);
        assertThat(trial.result().failure()).isNull();
    }
}
