package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;
import org.memtck.spec.timing.TimingException;

/** A target that conforms, and says that every repeated operation took so long. */
final class Clockwork implements Target, SelfTiming {
    private final long nanoseconds;
    final List<List<Repetition>> asked = new ArrayList<>();

    Clockwork(long nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public TargetInfo info() {
        return new TargetInfo("clockwork", "1", EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario) {
        return new ReferenceTarget().run(scenario);
    }

    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions) throws TimingException {
        if (nanoseconds < 0) {
            throw new TimingException("it ended:\n\ntime: unsupported\n");
        }
        asked.add(repetitions);
        return repetitions.stream()
                .map(each -> each.count() * each.operations().size() * nanoseconds)
                .toList();
    }
}
