package org.memtck.kit.avoid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What is stopped while a scenario is drawn is tried again at its end, unless the target dies of it. */
class SteeringTest {
    private static final List<Operation> OPERATIONS =
            operations("rom A size=0x10", "space S root=A", "write S at=0x0 size=4 value=0x1", "read S at=0x0 size=4");

    private static final Avoidance AVOIDANCE =
            Avoidance.NONE.with(0, RuleSet.of(Rule.ROM_2), steps(OPERATIONS), 2, trigger -> 0);

    private static List<Operation> operations(String... lines) {
        List<Operation> operations = new ArrayList<>();
        try {
            for (String line : lines) {
                operations.add(ScenarioText.parseOperation(line));
            }
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
        return operations;
    }

    private static List<Step> steps(List<Operation> operations) {
        return Trial.legal(operations, Avoidance.NONE, true);
    }

    /** So many steps that a trigger matches agreed, and so many differed. */
    private record Counted(long agreed, long differed) implements Experience {
        @Override
        public long agreed(Trigger trigger) {
            return agreed;
        }

        @Override
        public long differed(Trigger trigger) {
            return differed;
        }
    }

    private static Step.Kind write(Watch watch) {
        Reference reference = new Reference(watch, Parameters.UNBOUNDED);
        reference.step(OPERATIONS.get(0));
        reference.step(OPERATIONS.get(1));
        return reference.step(OPERATIONS.get(2)).kind();
    }

    @Test
    void whatHardlyEverDiffersIsAskedAsEver() {
        assertThat(Caution.of(65, 1)).isEqualTo(Caution.NONE);
        assertThat(Caution.of(64, 1)).isEqualTo(Caution.LAST);
        assertThat(Caution.of(4, 1)).isEqualTo(Caution.VERY_LAST);
        assertThat(Caution.of(0, 0)).isEqualTo(Caution.VERY_LAST);
        assertThat(write(AVOIDANCE.weighed(new Counted(1_000, 1)).steering())).isEqualTo(Step.Kind.DONE);
        assertThat(write(AVOIDANCE.weighed(new Counted(1_000, 100)).steering())).isEqualTo(Step.Kind.AVOIDED);
    }

    @Test
    void whatIsRunBesideTheCampaignAvoidsAllThatATriggerMatches() {
        assertThat(write(AVOIDANCE.weighed(new Counted(1_000, 1)).watch())).isEqualTo(Step.Kind.AVOIDED);
    }

    @Test
    void whatWasStoppedIsDoneOnceTheWatchRelentsAndDoesNotCountAsLeftOut() {
        Watch watch = AVOIDANCE.steering();
        Reference reference = new Reference(watch, Parameters.UNBOUNDED);
        OPERATIONS.forEach(reference::step);
        assertThat(watch.stopped()).hasSize(1);

        List<Operation> again = watch.relent(List.of(OPERATIONS.get(2)));

        assertThat(again).containsExactly(OPERATIONS.get(2));
        assertThat(reference.step(again.get(0)).kind()).isEqualTo(Step.Kind.DONE);
        assertThat(watch.stopped()).isEmpty();

        watch.leftOut(steps(OPERATIONS));
        assertThat(watch.stopped()).hasSize(1);
    }

    @Test
    void whatWasDrawnInThePlaceOfAnotherIsLeftOut() {
        Watch watch = AVOIDANCE.steering();
        assertThat(write(watch)).isEqualTo(Step.Kind.AVOIDED);

        assertThat(watch.relent(List.of())).isEmpty();
        assertThat(watch.stopped()).hasSize(1);
    }

    @Test
    void whatTheTargetDiesOfIsNotTriedAgain() {
        Watch watch = AVOIDANCE.never(0).weighed(new Counted(1_000, 1)).steering();
        assertThat(write(watch)).isEqualTo(Step.Kind.AVOIDED);

        assertThat(watch.relent(List.of(OPERATIONS.get(2)))).isEmpty();
        assertThat(write(watch)).isEqualTo(Step.Kind.AVOIDED);
    }

    @Test
    void whatMostlyAgreesIsTriedFirst() {
        List<Operation> operations = operations(
                "rom A size=0x10",
                "space S root=A",
                "write S at=0x0 size=4 value=0x1",
                "write S at=0x0 size=2 value=0x1");
        Experience experience = new Experience() {
            @Override
            public long agreed(Trigger trigger) {
                return trigger.words().contains("2 bytes") ? 20 : 0;
            }

            @Override
            public long differed(Trigger trigger) {
                return 2;
            }
        };
        Avoidance two = AVOIDANCE
                .with(1, RuleSet.of(Rule.ROM_2), steps(operations), 3, trigger -> 0)
                .weighed(experience);
        Watch watch = two.steering();
        Reference reference = new Reference(watch, Parameters.UNBOUNDED);
        operations.forEach(reference::step);

        assertThat(watch.relent(operations.subList(2, 4))).containsExactly(operations.get(3), operations.get(2));
    }

    @Test
    void aStepOfWhichHardlyAnyDiffersIsNoCertainInstance() {
        Avoidance seldom = AVOIDANCE.weighed(new Counted(1_000, 1));

        assertThat(seldom.culprit(steps(OPERATIONS), 2)).isZero();
        assertThat(seldom.certainCulprit(steps(OPERATIONS), 2)).isNegative();
        assertThat(AVOIDANCE.certainCulprit(steps(OPERATIONS), 2)).isZero();
    }

    @Test
    void anAliasWithAnOffsetIsToldFromOneWithout() {
        List<Step> steps = steps(operations(
                "container A size=0x100",
                "ram B size=0x10",
                "alias C of=B offset=0x4 size=0x8",
                "alias D of=B offset=0x0 size=0x8",
                "add C in=A at=0x0",
                "add D in=A at=0x20"));
        Avoidance avoidance = Avoidance.NONE.with(0, RuleSet.NONE, steps, 4, trigger -> 0);

        assertThat(avoidance.culprit(steps, 4)).isZero();
        assertThat(avoidance.culprit(steps, 5)).isNegative();
    }
}
