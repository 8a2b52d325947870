package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Operation;

/** Scenarios in which an operation replaces an earlier one, in the earlier position. */
final class Replacing {
    /** Shorter scenarios have nothing to gain. */
    private static final int LONG = 8;

    private Replacing() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        if (operations.size() < LONG) {
            return simpler;
        }
        for (int later = 1; later < operations.size() - 1; later++) {
            for (int earlier = 0; earlier < later - 1; earlier++) {
                List<Operation> changed = new ArrayList<>(operations);
                changed.set(earlier, changed.remove(later));
                simpler.add(changed);
            }
        }
        return simpler;
    }
}
