package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** On made-up failures of the rarer families: what matters stays in its simplest form. */
class FamilyReductionTest {
    private static final int TRIALS = 4000;
    private static final int ENOUGH = 8;

    private static List<Step> legal(List<Operation> operations) {
        return Trial.legal(operations, Avoidance.NONE, false);
    }

    private static List<Operation> operations(List<Step> steps) {
        return steps.stream().map(Step::operation).toList();
    }

    /** Some reductions of generated scenarios in which a step is wanted. */
    private static Stream<List<String>> reductions(Predicate<Step> wanted) {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        Predicate<List<Step>> fails = steps -> steps.stream().anyMatch(wanted);
        return Stream.iterate(0, i -> i + 1)
                .map(i -> generator.generate(SeededChoices.ofCase(5, i), Veto.NONE))
                .filter(fails)
                .limit(ENOUGH)
                .map(steps -> Reducer.reduce(
                        operations(legal(operations(steps))),
                        operations -> fails.test(legal(operations)) ? operations(legal(operations)) : null,
                        TRIALS))
                .map(reduced -> reduced.stream().map(ScenarioText::print).toList());
    }

    private static boolean isRead(Step step, Rule rule) {
        return step.operation() instanceof Operation.Read && step.rules().contains(rule) && step.open() == null;
    }

    @Test
    void aReadThroughAnIommuRegion() {
        assertThat(reductions(step -> isRead(step, Rule.IOMMU_1)
                        && !step.expectation().canonical().calls().isEmpty()))
                .allSatisfy(reduced -> assertThat(reduced)
                        .hasSize(6)
                        .contains("space S root=A", "iommu B size=0x1 target=S granule=0x10")
                        .anyMatch(line -> line.startsWith("iotlb B iova=0x0 to=0x") && line.endsWith(" perm=rw")));
    }

    @Test
    void aReadOfAFile() {
        assertThat(reductions(step -> isRead(step, Rule.RAM_3)))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactly("ram A size=0x1000 backing=file", "space S root=A", "read S at=0x0 size=1"));
    }

    @Test
    void aReadBeyondTheUsedSizeOfRam() {
        Predicate<Step> beyond = step ->
                isRead(step, Rule.RAM_2) && step.expectation().canonical().status() == Status.REJECTED;

        assertThat(reductions(beyond))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactly(
                                "ram A size=0x1 backing=resizeable max=0x2", "space S root=A", "read S at=0x1 size=1"));
    }

    @Test
    void aReadOfARomDevice() {
        assertThat(reductions(step -> isRead(step, Rule.ROMD_3)))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactlyInAnyOrder(
                                "romd A size=0x1", "space S root=A", "romdmode A on=no", "read S at=0x0 size=1"));
    }

    @Test
    void aSignal() {
        assertThat(reductions(step -> !step.expectation().canonical().signals().isEmpty()))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactlyInAnyOrder(
                                "mmio A size=0x1",
                                "eventfd e region=A at=0x0 size=1",
                                "space S root=A",
                                "write S at=0x0 size=1 value=0x0"));
    }

    @Test
    void aDeathWithARegion() {
        Predicate<Step> death = step -> step.operation() instanceof OwnerOperation.Unown
                && step.expectation().canonical().finalized().size() > 1;

        assertThat(reductions(death))
                .allSatisfy(reduced ->
                        assertThat(reduced).containsExactly("owner A", "ram B size=0x1 owner=A", "unowner A"));
    }

    @Test
    void aCopyThatArrives() {
        Predicate<Step> arrival = step -> step.operation() instanceof PinOperation.Unpin
                && !step.expectation().canonical().calls().isEmpty();

        assertThat(reductions(arrival))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactly(
                                "mmio A size=0x1",
                                "space S root=A",
                                "pin h space=S at=0x0 len=1 access=w",
                                "poke h at=0x0 bytes=01",
                                "unpin h written=1"));
    }

    @Test
    void dirtyPages() {
        Predicate<Step> dirty = step -> step.operation() instanceof AttributeOperation.TakeDirty
                && step.rules().contains(Rule.DIRTY_1);

        assertThat(reductions(dirty))
                .allSatisfy(reduced -> assertThat(reduced)
                        .hasSize(5)
                        .contains("space S root=A", "log A client=0 on=yes")
                        .anyMatch(line -> line.startsWith("write S at=") && line.endsWith(" size=1 value=0x0")));
    }

    @Test
    void aQuestionForAllPagesFollowsTheSizeOfItsRegion() {
        Predicate<Step> whole = step -> step.operation() instanceof AttributeOperation.TakeDirty take
                && step.expectation().dirty() != null
                && step.open() == null
                && take.length() % 0x1000 != 0;

        assertThat(reductions(whole))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactly("ram A size=0x1", "log A client=0 on=yes", "dirty A at=0x0 len=0x1 client=0"));
    }

    @Test
    void aLateWrite() {
        assertThat(reductions(step -> isRead(step, Rule.COAL_1)))
                .allSatisfy(reduced -> assertThat(reduced)
                        .containsExactlyInAnyOrder(
                                "mmio A size=0x1",
                                "coalesce A at=0x0 len=0x1",
                                "space S root=A",
                                "read S at=0x0 size=1"));
    }
}
