package org.memtck.bench.workload;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/**
 * Building a map of many devices in one transaction, which makes it visible at once, and reading from the last one. Without
 * the transaction a target may render the whole map after each device.
 */
final class BuildWorkloads {
    private static final Series BUILD = new Series("build", "build", "building and rendering a whole map", "regions");

    private BuildWorkloads() {}

    static List<Workload> all() {
        Set<Capability> needs = Set.of(Capability.MMIO, Capability.TRANSACTIONS);
        return IntStream.of(10, 100, 1_000, 4_000, 10_000, 100_000)
                .mapToObj(size -> new Workload(BUILD, size, needs, BuildWorkloads::plan))
                .toList();
    }

    private static Plan plan(int regions) {
        Lines lines = new Lines(regions * Lines.PAGE).open().line(new Operation.Begin());
        for (int i = 0; i < regions; i++) {
            lines.device("dev" + i, i, AccessSizes.ANY_ALIGNED).add("dev" + i, Lines.BUS, i * Lines.PAGE);
        }
        List<Operation> all = lines.line(new Operation.Commit())
                .line(Lines.read((regions - 1) * Lines.PAGE, 4))
                .all();
        return new Plan.Build(all);
    }
}
