package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

class TrialTest {
    private static List<Operation> legal(boolean misuse, Avoidance avoidance, List<Operation> operations) {
        return Trial.legal(operations, avoidance, misuse).stream()
                .map(Step::operation)
                .toList();
    }

    @Test
    void whatDependsOnAMissingRegionIsLeftOut() {
        List<Operation> operations = Answers.operations(
                "container A size=0x10",
                "add B in=A at=0",
                "alias C of=B offset=0 size=0x10",
                "add C in=A at=0",
                "fill B at=0 bytes=01",
                "space S root=A",
                "disable B",
                "space T root=C",
                "read T at=0 size=1",
                "read S at=0 size=1");

        assertThat(legal(true, Avoidance.NONE, operations))
                .isEqualTo(Answers.operations("container A size=0x10", "space S root=A", "read S at=0 size=1"));
    }

    @Test
    void misuseIsKeptForTargetsThatDiagnoseIt() {
        List<Operation> operations = Answers.operations("ram A size=0x10", "del A", "space S root=A");

        assertThat(legal(true, Avoidance.NONE, operations)).isEqualTo(operations);
        assertThat(legal(false, Avoidance.NONE, operations))
                .isEqualTo(Answers.operations("ram A size=0x10", "space S root=A"));
    }

    @Test
    void whatIsUnspecifiedIsLeftOut() {
        List<Operation> operations = Answers.operations(
                "romd A size=0x4", "space S root=A", "begin", "romdmode A on=no", "read S at=0 size=2", "commit");

        assertThat(legal(true, Avoidance.NONE, operations))
                .isEqualTo(
                        Answers.operations("romd A size=0x4", "space S root=A", "begin", "romdmode A on=no", "commit"));
    }

    @Test
    void stepsThatHitAnAvoidedRuleAreLeftOut() {
        List<Operation> operations =
                Answers.operations("ram A size=0x4", "space S root=A", "read S at=0 size=4", "read S at=4 size=4");

        assertThat(legal(true, Avoidance.NONE.with(0, Rule.VIS_2), operations)).isEqualTo(operations.subList(0, 3));
    }

    @Test
    void theReferenceAgreesWithItself() {
        List<Operation> operations = Answers.operations("ram A size=0x4", "space S root=A", "read S at=0 size=4");
        Trial trial = Trial.of(new ReferenceTarget(), operations, Avoidance.NONE, true);

        assertThat(trial.fails()).isFalse();
        assertThat(trial.operationsToFailure()).isEqualTo(operations);
    }

    @Test
    void aTrialThatFailsEndsAtTheStepThatDiffers() {
        List<Operation> operations = Answers.operations(
                "mmio A size=0x4", "space S root=A", "read S at=0 size=4 order=be", "read S at=0 size=1");
        Trial trial = Trial.of(FaultyTarget.readingLittleEndian(), operations, Avoidance.NONE, true);

        assertThat(trial.fails()).isTrue();
        assertThat(trial.failingStep().operation()).isEqualTo(operations.get(2));
        assertThat(trial.operationsToFailure()).isEqualTo(operations.subList(0, 3));
    }
}
