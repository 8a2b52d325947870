package org.memtck.bench.workload;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/**
 * Building a map of many regions in one transaction, which makes it visible at once, and reading from the last one. Without
 * the transaction a target may render the whole map after each device.
 */
final class BuildWorkloads {
    private static final Series BUILD = new Series("build", "build", "building and rendering a whole map", "regions");

    private BuildWorkloads() {}

    static List<Workload> all() {
        Set<Capability> needs = Set.of(Capability.MMIO, Capability.ALIAS, Capability.TRANSACTIONS);
        return IntStream.of(10, 100, 1_000, 10_000, 100_000)
                .mapToObj(size -> new Workload(BUILD, size, needs, BuildWorkloads::plan))
                .toList();
    }

    private static Plan plan(int regions) {
        Crowd crowd = new Crowd(regions);
        Lines lines = new Lines(crowd.end()).open().line(new Operation.Begin());
        List<Operation> all = crowd.addTo(lines)
                .line(new Operation.Commit())
                .line(crowd.readLast())
                .all();
        return new Plan.Build(all);
    }
}
