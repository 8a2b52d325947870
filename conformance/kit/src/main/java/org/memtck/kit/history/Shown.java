package org.memtck.kit.history;

import java.util.List;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/**
 * Scenarios that showed the symptom when they were run in a new life.
 *
 * @param scenarios their steps; the last one shows it
 * @param result how the last one came out
 */
record Shown(List<List<Step>> scenarios, CaseResult result) {
    Shown {
        scenarios = List.copyOf(scenarios);
    }

    /** Their operations. */
    List<List<Operation>> operations() {
        return scenarios.stream().map(Shown::operations).toList();
    }

    private static List<Operation> operations(List<Step> steps) {
        return steps.stream().map(Step::operation).toList();
    }

    /** The last one. */
    Trial last() {
        return new Trial(scenarios.get(scenarios.size() - 1), result);
    }

    Session session() {
        return new Session(scenarios, result.agreed(), last().difference());
    }
}
