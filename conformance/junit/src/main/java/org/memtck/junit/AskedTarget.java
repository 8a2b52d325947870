package org.memtck.junit;

import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.opentest4j.AssertionFailedError;

/** A target that fails the test where it was not asked: nothing was compared then, which is no success. */
record AskedTarget(Target target) implements Target {
    @Override
    public TargetInfo info() {
        return target.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        Outcome outcome = target.run(scenario);
        if (!outcome.end().wasAsked()) {
            throw new AssertionFailedError(info().name() + " was not asked: " + outcome.message());
        }
        return outcome;
    }

    @Override
    public boolean isProcess() {
        return target.isProcess();
    }

    @Override
    public void restart() {
        target.restart();
    }
}
