package org.memtck.bench.workload;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.target.Capability;

/**
 * Reads scattered over many ranges of a map. They are devices with holes between them: nothing can be joined to fewer ranges,
 * and what finds a page in a table of pages has an entry for each, too.
 */
final class LookupWorkloads {
    private static final long STRIDE = 2 * Lines.PAGE;

    private static final Series LOOKUP =
            new Series("lookup", "lookup", "read of a device among others, scattered", "ranges");

    private LookupWorkloads() {}

    static List<Workload> all() {
        return IntStream.of(10, 100, 1_000, 4_000, 10_000)
                .mapToObj(size -> new Workload(LOOKUP, size, Set.of(Capability.MMIO), LookupWorkloads::plan))
                .toList();
    }

    private static Plan plan(int ranges) {
        Lines lines = new Lines(ranges * STRIDE);
        for (int i = 0; i < ranges; i++) {
            lines.device("dev" + i, i, AccessSizes.ANY_ALIGNED).add("dev" + i, Lines.BUS, i * STRIDE);
        }
        return new Plan.Cycle(lines.open().all(), Scatter.walk(Lines.read(0x10, 4), ranges, STRIDE));
    }
}
