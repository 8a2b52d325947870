package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.reduce.Reducer;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** The smallest scenario that is found is the smallest one: nothing in it can be left out, or made simpler. */
final class MinimalityTest {
    private static final int ALL = Integer.MAX_VALUE;

    /** Without those of long histories: for these, leaving out one step after the other takes longer than it tells. */
    static List<SelfTestRow> rows() {
        return Hunted.rows().stream()
                .filter(row -> row.found() && row.fault().rounds() == 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingCanBeLeftOutOrMadeSimpler(SelfTestRow row) {
        Finding finding = Objects.requireNonNull(row.finding());
        List<Operation> operations =
                finding.steps().stream().map(Step::operation).toList();

        assertThat(simpler(operations))
                .as("what is simpler and fails like %s", operations)
                .noneMatch(candidate -> failsAlike(row.fault(), candidate, finding));
    }

    /** The scenario without each of its operations, and with each of them simplified. */
    private static List<List<Operation>> simpler(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>(Reducer.neighbours(operations, ALL));
        for (int i = 0; i < operations.size(); i++) {
            List<Operation> rest = new ArrayList<>(operations);
            rest.remove(i);
            simpler.add(rest);
        }
        return simpler;
    }

    private static boolean failsAlike(Fault fault, List<Operation> operations, Finding finding) {
        Trial trial = Trial.of(fault.target(), operations, Avoidance.NONE, true);
        Difference difference = trial.result().failure();
        Step last = finding.steps().get(finding.steps().size() - 1);
        RuleSet rules = last.rules();
        return difference != null
                && (trial.failingStep().open() == null) == (last.open() == null)
                && difference.aspect() == finding.difference().aspect()
                && (rules.isEmpty()
                        ? trial.failingStep().rules().isEmpty()
                        : trial.failingStep().rules().intersects(rules));
    }
}
