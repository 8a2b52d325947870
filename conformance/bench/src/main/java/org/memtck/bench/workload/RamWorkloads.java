package org.memtck.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;

/** Reads and writes of RAM: in order over 64 MiB, scattered over them, and within one page that is hot. */
final class RamWorkloads {
    private static final int RAM = 64 << 20;
    /** What is around a page that is hot: small enough for targets that have little. */
    private static final int SMALL_RAM = 64 << 10;

    private static final int[] SIZES = {1, 4, 8};

    private RamWorkloads() {}

    static List<Workload> all() {
        List<Workload> all = new ArrayList<>();
        for (int size : SIZES) {
            add(all, "read", Lines.read(0, size), size);
        }
        for (int size : SIZES) {
            add(all, "write", Lines.write(0, size), size);
        }
        return all;
    }

    private static void add(List<Workload> all, String verb, Operation access, int size) {
        String title = verb + " of " + size + (size == 1 ? " byte" : " bytes") + " of RAM";
        String id = "ram-" + verb + "-" + size;
        all.add(workload(id + "-hot", title + ", one page", new Repeated.Walking(access, size, Lines.PAGE)));
        all.add(workload(
                id + "-sequential", title + ", in order over 64 MiB", new Repeated.Walking(access, size, RAM)));
        all.add(workload(id + "-random", title + ", scattered over 64 MiB", Scatter.walk(access, RAM / size, size)));
    }

    private static Workload workload(String id, String title, Repeated.Walking walk) {
        return new Workload(new Series(id, "ram", title, null), 1, Set.of(Capability.RAM), size -> plan(walk));
    }

    /**
     * Every page is written to once before: the host gives memory only to pages that are used. Nothing is written before that, so
     * that it may give large pages.
     */
    private static Plan plan(Repeated.Walking walk) {
        long ram = Math.max(walk.span(), SMALL_RAM);
        List<Operation> before =
                new Lines(ram).ram("ram", ram).add("ram", Lines.BUS, 0).open().all();
        Repeated touch = new Repeated.Walking(Lines.write(8, 8), Lines.PAGE, ram);
        Repetition all = new Repetition(ram / Lines.PAGE, List.of(touch));
        return new Plan.Cycle(before, List.of(all), Lines.known(walk), List.of(walk), 1);
    }
}
