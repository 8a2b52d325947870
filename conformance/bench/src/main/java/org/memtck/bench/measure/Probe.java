package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.memtck.bench.workload.Plan;
import org.memtck.bench.workload.Workload;
import org.memtck.reference.Reference;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;

/** The operations of a workload as a scenario: what is done before, a few dozen of what is repeated, and the map. */
final class Probe {
    /** How often a cycle is done. Odd, so that what is there and back again ends elsewhere than it began. */
    private static final int CYCLES = 49;
    /** Larger maps are not asked for: reading through the answer is no check of what is measured. */
    private static final int LARGEST_MAP = 1000;

    private final List<Operation> operations = new ArrayList<>();

    private Probe() {}

    static List<Operation> of(Workload workload, Set<Capability> offered) {
        Probe probe = new Probe();
        Plan plan = workload.checkedPlan();
        if (plan instanceof Plan.Cycle cycle) {
            probe.operations.addAll(cycle.before());
            cycle.preparation().forEach(probe::repeat);
            probe.operations.addAll(cycle.known());
            probe.repeat(new Repetition(isCopy(cycle) ? 1 : CYCLES, cycle.cycle()));
        } else if (plan instanceof Plan.Build build) {
            probe.operations.addAll(build.operations());
        }
        if (offered.contains(Capability.FLATVIEW) && probe.operations.size() < LARGEST_MAP) {
            probe.askForMap();
        }
        return probe.operations;
    }

    private static boolean isCopy(Plan.Cycle cycle) {
        return cycle.cycle().get(0) instanceof Repeated.Copy;
    }

    private void askForMap() {
        List.copyOf(operations).forEach(operation -> {
            if (operation instanceof Operation.OpenSpace open) {
                operations.add(new Operation.FlatView(open.space()));
            }
        });
    }

    private void repeat(Repetition repetition) {
        for (int k = 0; k < repetition.count() && k < CYCLES; k++) {
            for (Repeated repeated : repetition.operations()) {
                add(repeated, k);
            }
        }
    }

    private void add(Repeated repeated, int k) {
        if (repeated instanceof Repeated.Same same) {
            operations.add(same.operation());
        } else if (repeated instanceof Repeated.Walking walking) {
            walk(walking, (walking.step() * k) % walking.span());
        } else if (repeated instanceof Repeated.Copy copy) {
            copy(copy);
        }
    }

    /** What was written is read again. */
    private void walk(Repeated.Walking walking, long by) {
        if (walking.access() instanceof Operation.Read read) {
            operations.add(new Operation.Read(read.space(), read.at() + by, read.size(), read.order()));
        } else if (walking.access() instanceof Operation.Write write) {
            long at = write.at() + by;
            operations.add(new Operation.Write(write.space(), at, write.size(), write.value(), write.order()));
            operations.add(new Operation.Read(write.space(), at, write.size(), write.order()));
        }
    }

    /** In pieces: one operation of a scenario is not as long as a copy may be. */
    private void copy(Repeated.Copy copy) {
        Reference reference = new Reference();
        operations.forEach(reference::step);
        for (int done = 0; done < copy.length(); done += Limits.BLOCK) {
            int length = Math.min(copy.length() - done, Limits.BLOCK);
            Operation.Load load = new Operation.Load(copy.space(), copy.at() + done, length);
            Bytes bytes = Objects.requireNonNull(
                    reference.step(load).expectation().canonical().bytes());
            operations.add(load);
            operations.add(new Operation.Store(copy.space(), copy.to() + done, bytes));
            operations.add(new Operation.Load(copy.space(), copy.to() + done, length));
        }
    }
}
