package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.kit.gate.Complaints;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Holds all that it is sent against what it has declared. It answers as the rules say, or with one fault. */
final class RecordingTarget implements Target {
    private final FaultyTarget answers;
    private final List<String> complaints = new ArrayList<>();
    private Set<Capability> expected;
    private int scenarios;

    RecordingTarget(TargetInfo info, boolean faulty) {
        this.answers = new FaultyTarget(info, operation -> operation, (operation, right) -> {
            boolean wrong = faulty && operation instanceof Operation.Read && right.value() != null;
            return wrong ? Observation.rejected() : right;
        });
        this.expected = info.capabilities();
    }

    /** Expects questions for what it does not offer, until it is told otherwise. */
    void expect(Set<Capability> asked) {
        expected = asked;
    }

    /** What it was sent and should not have been. */
    List<String> complaints() {
        return complaints;
    }

    /** How many scenarios it was sent. */
    int scenarios() {
        return scenarios;
    }

    @Override
    public TargetInfo info() {
        return answers.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        scenarios++;
        complaints.addAll(Complaints.of(expected, info().parameters(), scenario));
        return answers.run(scenario);
    }
}
