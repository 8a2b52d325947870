package org.memtck.faults;

import java.util.ArrayList;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;
import org.memtck.faults.selftest.SelfTestRow;

/** What the kit makes of every fault. All tests look at the same run, since it is the longest one of the build. */
final class Hunted {
    /** The seed that {@code memtck selftest} has unless another one is given. */
    static final long SEED = 1;

    static final int BUDGET = 65_536;

    private static List<SelfTestRow> all = List.of();

    private Hunted() {}

    /** Not when the class is initialised: threads that wait for that could not tell that a fault is done. */
    private static synchronized List<SelfTestRow> all() {
        if (all.isEmpty()) {
            List<Fault> faults = new ArrayList<>(Faults.all());
            faults.add(Faults.canary());
            all = SelfTest.run(faults, SEED, BUDGET, () -> {});
        }
        return all;
    }

    /** A row for each fault of the catalogue, in its order. */
    static List<SelfTestRow> rows() {
        return all().subList(0, all().size() - 1);
    }

    static SelfTestRow canary() {
        return all().get(all().size() - 1);
    }

    /** The row of the fault with a name. */
    static SelfTestRow row(String id) {
        return all().stream()
                .filter(row -> row.fault().id().equals(id))
                .findAny()
                .orElseThrow(() -> new AssertionError("there is no fault " + id));
    }
}
