package org.memtck.cli;

import java.util.List;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;

/** A fake target that says how long each repeated operation took. */
record SelfTimed(Target target, long nanoseconds) implements Target, SelfTiming {
    static TargetProvider provider(String name, FakeTarget.Fault fault, long nanoseconds) {
        return new TargetProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String help() {
                return name + ": measures itself.";
            }

            @Override
            public Target open(String argument) {
                return new SelfTimed(new FakeTarget(name, fault), nanoseconds);
            }
        };
    }

    @Override
    public TargetInfo info() {
        return target.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return target.run(scenario);
    }

    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions) {
        return repetitions.stream()
                .map(each -> each.count() * each.operations().size() * nanoseconds)
                .toList();
    }
}
