package org.memtck.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;

/** Reads of RAM behind a chain of aliases, or of containers. A map that is rendered once makes them all the same. */
final class NestingWorkloads {
    private static final int[] DEPTHS = {1, 4, 16};
    private static final String RAM = "ram";

    private static final Series ALIASES =
            new Series("alias", "nesting", "read of RAM behind aliases of each other", "nested aliases");
    private static final Series CONTAINERS =
            new Series("container", "nesting", "read of RAM in containers in each other", "nested containers");

    private NestingWorkloads() {}

    static List<Workload> all() {
        List<Workload> all = new ArrayList<>();
        for (int depth : DEPTHS) {
            all.add(new Workload(ALIASES, depth, Set.of(Capability.ALIAS), NestingWorkloads::aliases));
        }
        for (int depth : DEPTHS) {
            all.add(new Workload(CONTAINERS, depth, Set.of(Capability.NESTING), NestingWorkloads::containers));
        }
        return all;
    }

    /** Each alias begins a page further on in what it shows. */
    private static Plan aliases(int depth) {
        Lines lines = new Lines(2 * Lines.PAGE).ram(RAM, (depth + 1) * Lines.PAGE);
        String shown = RAM;
        for (int i = 1; i <= depth; i++) {
            lines.alias("alias" + i, shown, Lines.PAGE, (depth + 1 - i) * Lines.PAGE);
            shown = "alias" + i;
        }
        return plan(lines.add(shown, Lines.BUS, Lines.PAGE).open(), Lines.PAGE);
    }

    /** Each container lies a page further on in the one around it. */
    private static Plan containers(int depth) {
        Lines lines = new Lines((depth + 1) * Lines.PAGE);
        String around = Lines.BUS;
        for (int i = 1; i <= depth; i++) {
            String name = "container" + i;
            lines.container(name, (depth + 1 - i) * Lines.PAGE).add(name, around, Lines.PAGE);
            around = name;
        }
        return plan(lines.ram(RAM, Lines.PAGE).add(RAM, around, 0).open(), depth * Lines.PAGE);
    }

    private static Plan plan(Lines lines, long at) {
        Repeated.Walking walk = new Repeated.Walking(Lines.read(at, 4), 4, Lines.PAGE);
        return new Plan.Cycle(lines.all(), List.of(), Lines.known(walk), List.of(walk), 1);
    }
}
