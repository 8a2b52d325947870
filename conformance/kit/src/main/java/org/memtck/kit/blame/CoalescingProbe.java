package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;

/** Tells whether a scenario passes where no write may be late: then it is lateness that is handled wrongly (rule COAL-1). */
final class CoalescingProbe {
    private CoalescingProbe() {}

    static boolean matters(Laboratory laboratory) {
        RuleSet suspects = Suspects.of(laboratory.failing()).all();
        List<Operation> prompt = new ArrayList<>(laboratory.operations());
        boolean late = prompt.removeIf(
                each -> each instanceof AttributeOperation.Coalesce || each instanceof AttributeOperation.Uncoalesce);
        return late && suspects.contains(Rule.COAL_1) && laboratory.passes(prompt);
    }
}
