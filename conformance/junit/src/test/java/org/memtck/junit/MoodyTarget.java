package org.memtck.junit;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A target that once, in its hundredth read, answers what is wrong. */
final class MoodyTarget implements Target {
    private static final int WRONG = 100;

    private final Target target;
    private int reads;

    MoodyTarget(Target target) {
        this.target = target;
    }

    @Override
    public TargetInfo info() {
        TargetInfo info = target.info();
        return new TargetInfo("moody", info.version(), info.capabilities(), info.parameters());
    }

    @Override
    public Outcome run(Scenario scenario) {
        Outcome outcome = target.run(scenario);
        List<Observation> answers = new ArrayList<>(outcome.observations());
        for (int i = 0; i < answers.size(); i++) {
            boolean read = scenario.operations().get(i) instanceof Operation.Read;
            if (read && answers.get(i).equals(Observation.ok(0)) && ++reads == WRONG) {
                answers.set(i, Observation.ok(1));
            }
        }
        return new Outcome(answers, outcome.end(), outcome.message());
    }

    @Override
    public void close() {
        target.close();
    }
}
