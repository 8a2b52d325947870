package org.memtck.reference;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The reference as a target: what it expects is what it does. */
@Api
public final class ReferenceTarget implements Target {
    private final InProcessTarget memory = ReferenceProvider.target();

    @Override
    public TargetInfo info() {
        return memory.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return memory.run(scenario);
    }
}
