package org.memtck.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

/** A target that answers wrongly once a scenario with a ROM in it has run; another one that is opened does not know of that. */
final class StaleTarget implements Target {
    private boolean stale;

    static TargetProvider provider() {
        return new TargetProvider() {
            @Override
            public String name() {
                return "stale";
            }

            @Override
            public String help() {
                return "stale: keeps something.";
            }

            @Override
            public Target open(String argument) {
                return new StaleTarget();
            }
        };
    }

    @Override
    public TargetInfo info() {
        return new TargetInfo(
                "stale", "1.0", EnumSet.complementOf(EnumSet.of(Capability.DIAGNOSES_MISUSE)), Parameters.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario) {
        List<Observation> answers =
                new ArrayList<>(new ReferenceTarget().run(scenario).observations());
        boolean rom = false;
        for (int i = 0; i < answers.size(); i++) {
            Operation operation = scenario.operations().get(i);
            rom |= operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Rom;
            if (stale && operation instanceof Operation.FlatView) {
                answers.set(i, Observation.error("stale"));
            }
        }
        stale |= rom;
        return Outcome.complete(answers);
    }
}
