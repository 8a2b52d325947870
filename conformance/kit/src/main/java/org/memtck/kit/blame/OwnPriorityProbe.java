package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a region's own priority counts outside of its container (rule PRIO-3): whether the question, which is to have
 * the same answer, passes where a region in a container that is a subregion itself has the lowest priority there.
 */
final class OwnPriorityProbe {
    private OwnPriorityProbe() {}

    static boolean counts(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        Set<String> placed = new HashSet<>();
        operations.forEach(each -> {
            if (each instanceof Operation.Add add) {
                placed.add(add.region());
            }
        });
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Add add
                    && add.effectivePriority() != Integer.MIN_VALUE
                    && placed.contains(add.container())) {
                List<Operation> changed = new ArrayList<>(operations);
                changed.set(i, new Operation.Add(add.region(), add.container(), add.at(), Integer.MIN_VALUE));
                if (laboratory.passesAlike(changed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
