package org.memtck.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The reference as a target: what it expects is what it does. */
@Api
public final class ReferenceTarget implements Target {
    @Override
    public TargetInfo info() {
        return new TargetInfo("reference", "1", EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario) {
        Reference reference = new Reference();
        List<Observation> observations = new ArrayList<>(scenario.length());
        for (Operation operation : scenario.operations()) {
            observations.add(reference.step(operation).expectation().canonical());
        }
        return Outcome.complete(observations);
    }
}
