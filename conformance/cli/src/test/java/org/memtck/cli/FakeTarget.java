package org.memtck.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** A target that does what the reference does, but for a fault. It does not diagnose misuse. */
record FakeTarget(String name, Fault fault) implements Target {
    /** What is wrong with it. */
    enum Fault {
        NONE,
        /** Regions are not made read-only. */
        FORGETS_READ_ONLY,
        /** It dies when a region is disabled. */
        DIES
    }

    static TargetProvider provider(String name, String help, Fault fault) {
        return new Provider(name, help, fault);
    }

    /** A provider whose target cannot be had. */
    static TargetProvider missing(String name) {
        return new Provider(name, name + ": is never there.", null);
    }

    private record Provider(
            String name,
            String help,
            @org.jspecify.annotations.Nullable Fault fault) implements TargetProvider {
        @Override
        public Target open(String argument) throws TargetUnavailableException {
            if (fault == null) {
                throw new TargetUnavailableException(name + " is not installed; install it");
            }
            return new FakeTarget(name, fault);
        }
    }

    @Override
    public TargetInfo info() {
        return new TargetInfo(
                name, "1.0", EnumSet.complementOf(EnumSet.of(Capability.DIAGNOSES_MISUSE)), Parameters.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario) {
        Reference reference = new Reference();
        List<Observation> observations = new ArrayList<>();
        for (Operation operation : scenario.operations()) {
            if (fault == Fault.DIES && operation instanceof Operation.SetEnabled enable && !enable.enabled()) {
                return new Outcome(observations, Outcome.End.CRASH, "exit status 139\nlast words");
            } else if (fault == Fault.FORGETS_READ_ONLY && operation instanceof Operation.SetReadOnly) {
                observations.add(Observation.ok());
            } else {
                Step step = reference.last(operation);
                observations.add(step.expectation().canonical());
            }
        }
        return Outcome.complete(observations);
    }
}
