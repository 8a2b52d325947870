package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.kit.check.LaxIommu;
import org.memtck.kit.check.Trial;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;

/** Generated scenarios that fail on faulty targets become counterexamples that a person can take in. */
class CounterexampleTest {
    private static final int FOR_EACH_FAULT = 12;
    private static final int MOST_OPERATIONS = 10;

    static Stream<Target> faulty() {
        return Stream.of(
                FaultyTarget.ignoringPriorities(),
                FaultyTarget.ignoringAliasOffsets(),
                FaultyTarget.readingLittleEndian(),
                FaultyTarget.ignoringMoves(),
                FaultyTarget.ignoringPermissions(),
                new LaxIommu(),
                FaultyTarget.ignoringRomMode(),
                FaultyTarget.ignoringFiles(),
                FaultyTarget.ignoringRamSizes(),
                FaultyTarget.signallingNobody(),
                FaultyTarget.ignoringEventfds(),
                FaultyTarget.leaking(),
                FaultyTarget.loggingNothing(),
                FaultyTarget.ignoringPokes());
    }

    private static Trial run(Target target, List<Operation> operations) {
        return Trial.of(target, operations, Avoidance.NONE, true);
    }

    private static @Nullable Aspect aspect(Trial trial) {
        var failure = trial.result().failure();
        return failure == null ? null : failure.aspect();
    }

    private static Stream<Trial> failing(Target target) {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        return Stream.iterate(0, i -> i + 1)
                .map(i -> generator.generate(SeededChoices.ofCase(11, i), Veto.NONE))
                .map(steps -> run(target, steps.stream().map(Step::operation).toList()))
                .filter(Trial::fails)
                .limit(FOR_EACH_FAULT);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void itIsShortAndNothingInItCouldBeLeftOut(Target target) {
        failing(target).forEach(trial -> {
            List<Operation> reduced = Reducer.reduce(
                    trial.operationsToFailure(),
                    operations -> {
                        Trial other = run(target, operations);
                        return aspect(other) == aspect(trial) ? other.operationsToFailure() : null;
                    },
                    4000);

            assertThat(reduced).hasSizeLessThanOrEqualTo(MOST_OPERATIONS);
            assertThat(aspect(run(target, reduced))).isEqualTo(aspect(trial));
            for (int i = 0; i < reduced.size(); i++) {
                List<Operation> rest = new ArrayList<>(reduced);
                rest.remove(i);
                assertThat(aspect(run(target, rest)))
                        .as("%s without %d", reduced, i)
                        .isNotEqualTo(aspect(trial));
            }
        });
    }
}
