package org.memtck.reference;

import java.util.EnumSet;
import org.memtck.spec.Api;
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
        return Outcome.complete(Reference.run(scenario).stream()
                .map(step -> step.expectation().canonical())
                .toList());
    }
}
