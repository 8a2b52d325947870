package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether the map is right where all priorities are so much higher that none is negative: then their order counts, and
 * their sign does not (rule PRIO-2).
 */
final class PrioritySignProbe {
    private PrioritySignProbe() {}

    static boolean matters(Laboratory laboratory) {
        int lowest = laboratory.operations().stream()
                .mapToInt(each -> each instanceof Operation.Add add ? add.effectivePriority() : 0)
                .min()
                .orElse(0);
        return lowest < 0
                && lowest > Integer.MIN_VALUE / 2
                && laboratory.failing().failingStep().rules().contains(Rule.PRIO_2)
                && laboratory.passesAlike(raised(laboratory.operations(), -lowest));
    }

    private static List<Operation> raised(List<Operation> operations, int by) {
        List<Operation> raised = new ArrayList<>();
        for (Operation operation : operations) {
            raised.add(
                    operation instanceof Operation.Add add
                            ? new Operation.Add(
                                    add.region(),
                                    add.container(),
                                    add.at(),
                                    Math.min(add.effectivePriority(), Integer.MAX_VALUE - by) + by)
                            : operation);
        }
        return raised;
    }
}
