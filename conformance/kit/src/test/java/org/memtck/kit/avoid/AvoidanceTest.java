package org.memtck.kit.avoid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What is steered around: as little as the steps that failed have in common. */
class AvoidanceTest {
    private static List<Step> steps(String... lines) {
        List<Operation> operations = new ArrayList<>();
        try {
            for (String line : lines) {
                operations.add(ScenarioText.parseOperation(line));
            }
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
        return Trial.legal(operations, Avoidance.NONE, true);
    }

    private static Avoidance after(RuleSet core, List<Step> steps, int index) {
        return Avoidance.NONE.with(0, core, steps, index, trigger -> 0);
    }

    private static List<Operation> left(Avoidance avoidance, List<Step> steps) {
        return Trial.legal(steps.stream().map(Step::operation).toList(), avoidance, true).stream()
                .map(Step::operation)
                .toList();
    }

    @Test
    void aSpaceThatCannotBeOpenedKeepsNoOthersFromBeingOpened() {
        List<Step> large = steps("container A size=0x10000000000000000", "space S root=A");
        List<Step> small = steps("container A size=0x1000", "space S root=A");
        Avoidance avoidance = after(RuleSet.NONE, large, 1);

        assertThat(left(avoidance, large)).hasSize(1);
        assertThat(left(avoidance, small)).hasSize(2);
    }

    @Test
    void anotherStepThatFailsWidensWhatIsAvoidedToWhatBothHaveInCommon() {
        List<Step> steps = steps(
                "rom A size=0x10",
                "space S root=A",
                "write S at=0x0 size=4 value=0x1",
                "write S at=0x8 size=8 value=0x1",
                "write S at=0x4 size=2 value=0x1");
        RuleSet core = RuleSet.of(Rule.ROM_2);
        Avoidance one = after(core, steps, 2);
        Avoidance two = one.with(0, core, steps, 3, trigger -> 0);

        assertThat(left(one, steps)).hasSize(4);
        assertThat(left(two, steps)).hasSize(2);
    }

    @Test
    void whatWouldMatchManyStepsThatAgreedIsKeptApart() {
        List<Step> steps = steps(
                "rom A size=0x10",
                "space S root=A",
                "write S at=0x0 size=4 value=0x1",
                "write S at=0x8 size=8 value=0x1",
                "write S at=0x4 size=2 value=0x1");
        RuleSet core = RuleSet.of(Rule.ROM_2);
        Avoidance apart = after(core, steps, 2)
                .with(0, core, steps, 3, trigger -> trigger.words().contains("bytes") ? 0 : 1_000);

        assertThat(apart.triggers(0)).hasSize(2);
        assertThat(left(apart, steps)).hasSize(3);
    }

    @Test
    void whatIsStoppedIsNotedWithItsFindingAndTheRulesThatWouldHaveDecided() {
        List<Step> steps = steps("rom A size=0x10", "space S root=A", "write S at=0x0 size=4 value=0x1");
        Case taken = Trial.take(
                steps.stream().map(Step::operation).toList(),
                Avoidance.NONE.with(7, Rule.ROM_2),
                true,
                Parameters.UNBOUNDED);

        assertThat(taken.steps()).hasSize(2);
        assertThat(taken.stopped()).singleElement().satisfies(stopped -> {
            assertThat(stopped.finding()).isEqualTo(7);
            assertThat(stopped.rules().contains(Rule.ROM_2)).isTrue();
            assertThat(Avoidance.kind(stopped.facts()).word()).isEqualTo("write");
        });
    }

    @Test
    void whereTheTargetDiesTheKindOfOperationOnTheKindOfRegionIsAvoided() {
        List<Step> steps = steps(
                "container A size=0x100",
                "ram B size=0x10",
                "mmio C size=0x10",
                "add B in=A at=0x0",
                "add C in=A at=0x20",
                "move B at=0x40",
                "move C at=0x60");

        assertThat(left(Avoidance.NONE.withKind(0, steps, 5), steps)).hasSize(6);
    }

    @Test
    void aTriggerIsToldInWords() {
        List<Step> steps = steps("rom A size=0x10", "space S root=A", "write S at=0x0 size=4 value=0x1");

        assertThat(after(RuleSet.of(Rule.ROM_2), steps, 2).triggers(0).get(0).words())
                .startsWith("write, 4 bytes, aligned, little-endian")
                .endsWith("decided by ROM-2");
    }
}
