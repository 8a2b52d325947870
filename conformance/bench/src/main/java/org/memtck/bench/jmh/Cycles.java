package org.memtck.bench.jmh;

import java.util.List;
import org.memtck.bench.workload.Plan;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Instance;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;

/** Makes of a plan what is measured, on a fresh instance that was brought into shape. */
final class Cycles {
    private Cycles() {}

    static Cycle of(InProcessTarget target, Plan plan) {
        if (plan instanceof Plan.Build build) {
            return new BuildCycle(target, build.operations());
        } else if (plan instanceof Plan.Cycle cycle) {
            Instance instance = target.instance();
            cycle.before().forEach(operation -> Cycle.done(instance.run(operation)));
            cycle.preparation().forEach(repetition -> run(repetition, instance.subsystem()));
            return of(cycle.cycle(), instance.subsystem());
        }
        throw new IllegalArgumentException("no such plan: " + plan);
    }

    private static void run(Repetition repetition, MemorySubsystem subsystem) {
        Cycle cycle = of(repetition.operations(), subsystem);
        for (long i = 0; i < repetition.count(); i++) {
            cycle.run();
        }
    }

    private static Cycle of(List<Repeated> repeated, MemorySubsystem subsystem) {
        Cycle[] parts = repeated.stream().map(each -> of(each, subsystem)).toArray(Cycle[]::new);
        return parts.length == 1 ? parts[0] : new TurnCycle(parts);
    }

    private static Cycle of(Repeated repeated, MemorySubsystem subsystem) {
        if (repeated instanceof Repeated.Copy copy) {
            return new CopyCycle(subsystem, copy);
        } else if (repeated instanceof Repeated.Walking walking) {
            return access(walking, subsystem);
        } else if (repeated instanceof Repeated.Same same) {
            return same(same.operation(), subsystem);
        }
        throw new IllegalArgumentException("no workload repeats " + repeated);
    }

    private static Cycle access(Repeated.Walking walking, MemorySubsystem subsystem) {
        return walking.access() instanceof Operation.Write write
                ? new WriteCycle(subsystem, write, Walk.of(write.at(), walking))
                : read((Operation.Read) walking.access(), walking, subsystem);
    }

    private static Cycle read(Operation.Read read, Repeated.Walking walking, MemorySubsystem subsystem) {
        return new ReadCycle(subsystem, read, Walk.of(read.at(), walking));
    }

    private static Cycle same(Operation operation, MemorySubsystem subsystem) {
        if (operation instanceof Operation.Read read) {
            return new ReadCycle(subsystem, read, new Walk(read.at(), 0, 1));
        } else if (operation instanceof Operation.SetEnabled change) {
            return new EnableCycle(subsystem, change);
        } else if (operation instanceof Operation.Move change) {
            return new MoveCycle(subsystem, change);
        }
        throw new IllegalArgumentException("no workload repeats " + operation);
    }
}
