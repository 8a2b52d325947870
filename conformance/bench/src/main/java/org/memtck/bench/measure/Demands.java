package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.bench.workload.Plan;
import org.memtck.bench.workload.Workload;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.timing.Repeated;

/** What a workload needs that a target does not have: capabilities, or room. */
final class Demands {
    private Demands() {}

    /** What is missing, in words; nothing if the target offers all of it. */
    static List<String> missing(Workload workload, TargetInfo info) {
        Set<String> missing = new TreeSet<>();
        for (Capability need : workload.needs()) {
            if (!info.capabilities().contains(need)) {
                missing.add(need.id());
            }
        }
        Plan plan = workload.checkedPlan();
        for (Operation operation : operations(plan)) {
            if (operation instanceof Operation.Create create) {
                region(create.spec(), info.parameters(), missing);
            } else if (size(operation) > info.parameters().maxAccess()) {
                missing.add("accesses of " + size(operation) + " bytes");
            }
        }
        return new ArrayList<>(missing);
    }

    private static List<Operation> operations(Plan plan) {
        if (plan instanceof Plan.Build build) {
            return build.operations();
        }
        Plan.Cycle cycle = (Plan.Cycle) plan;
        List<Operation> operations = new ArrayList<>(cycle.before());
        for (Repeated repeated : cycle.cycle()) {
            if (repeated instanceof Repeated.Walking walking) {
                operations.add(walking.access());
            } else if (repeated instanceof Repeated.Same same) {
                operations.add(same.operation());
            }
        }
        return operations;
    }

    private static int size(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return read.size();
        }
        return operation instanceof Operation.Write write ? write.size() : 0;
    }

    private static void region(RegionSpec spec, Parameters parameters, Set<String> missing) {
        long last = spec.size().last();
        if (spec instanceof RegionSpec.Ram && Long.compareUnsigned(last, parameters.maxRam()) >= 0) {
            missing.add("RAM of " + (last + 1) / 1024 + " KiB");
        }
        if (Long.SIZE - Long.numberOfLeadingZeros(last) > parameters.addressBits()) {
            missing.add("addresses of " + (Long.SIZE - Long.numberOfLeadingZeros(last)) + " bits");
        }
        if (((last + 1) & (parameters.granule() - 1)) != 0) {
            missing.add("regions of 4 KiB");
        }
    }
}
