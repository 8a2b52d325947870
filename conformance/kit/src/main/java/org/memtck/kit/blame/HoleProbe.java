package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Tells whether a container or an alias hides what is below its holes (rule PRIO-4): whether the question, with the same
 * expected answer, passes if the container or alias is disabled.
 */
final class HoleProbe {
    private HoleProbe() {}

    static boolean hides(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        if (!laboratory.failing().failingStep().rules().contains(Rule.PRIO_4)) {
            return false;
        }
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Create create && hasHoles(create.spec())) {
                List<Operation> changed = new ArrayList<>(operations);
                changed.add(i + 1, new Operation.SetEnabled(create.region(), false));
                if (laboratory.passesAlike(changed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasHoles(RegionSpec spec) {
        return spec instanceof RegionSpec.Container || spec instanceof RegionSpec.Alias;
    }
}
