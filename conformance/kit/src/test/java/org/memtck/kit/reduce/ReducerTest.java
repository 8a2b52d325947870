package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.gate.Declaration;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** On made-up failures, which hold or do not of a list of operations. */
class ReducerTest {
    private static final int TRIALS = 4000;

    private int attempts;

    private List<Operation> reduce(List<Operation> failing, Predicate<List<Operation>> fails, int trials) {
        attempts = 0;
        return Reducer.reduce(
                failing,
                operations -> {
                    attempts++;
                    List<Operation> legal = legal(operations);
                    return fails.test(legal) ? legal : null;
                },
                trials);
    }

    private static List<Operation> legal(List<Operation> operations) {
        return Trial.legal(operations, Avoidance.NONE, false).stream()
                .map(Step::operation)
                .toList();
    }

    private static Stream<List<Operation>> generated(int count) {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        return Stream.iterate(0, i -> i + 1)
                .map(i -> generator.generate(SeededChoices.ofCase(3, i), Veto.NONE))
                .map(steps -> legal(steps.stream().map(Step::operation).toList()))
                .limit(count);
    }

    /** The reduction is minimal: it fails, and without any one of its operations it does not. */
    private static void assertMinimal(List<Operation> reduced, Predicate<List<Operation>> fails) {
        assertThat(fails).accepts(reduced);
        for (int i = 0; i < reduced.size(); i++) {
            List<Operation> rest = new ArrayList<>(reduced);
            rest.remove(i);
            assertThat(fails).as("without operation %d of %s", i, reduced).rejects(legal(rest));
        }
    }

    private static List<String> text(List<Operation> operations) {
        return operations.stream().map(ScenarioText::print).toList();
    }

    /** Whether eight bytes are written to a device through an alias, and through nothing else. */
    private static boolean writesThroughAlias(List<Operation> operations) {
        return Trial.legal(operations, Avoidance.NONE, false).stream()
                .anyMatch(step -> step.operation() instanceof Operation.Write write
                        && write.size() == 8
                        && step.rules().contains(Rule.ALIAS_1)
                        && step.rules().contains(Rule.MMIO_1)
                        && !step.rules().contains(Rule.IOMMU_1));
    }

    @Test
    void whatMattersStaysInItsSimplestForm() {
        List<List<Operation>> failing = generated(4000)
                .filter(ReducerTest::writesThroughAlias)
                .limit(20)
                .toList();

        assertThat(failing).hasSizeGreaterThan(5).allSatisfy(operations -> {
            List<Operation> reduced = reduce(operations, ReducerTest::writesThroughAlias, TRIALS);

            assertMinimal(reduced, ReducerTest::writesThroughAlias);
            assertThat(text(reduced))
                    .containsExactly(
                            "mmio A size=0x8",
                            "alias B of=A offset=0x0 size=0x8",
                            "space S root=B",
                            "write S at=0x0 size=8 value=0x0");
        });
    }

    @Test
    void whateverThePredicateIsTheResultIsMinimal() {
        List<Predicate<List<Operation>>> predicates = List.of(
                ops -> ops.stream().filter(Operation.Read.class::isInstance).count() >= 3,
                ops -> ops.stream().anyMatch(Operation.Move.class::isInstance)
                        && ops.stream().anyMatch(Operation.Store.class::isInstance),
                ops -> ops.stream().anyMatch(op -> op instanceof Operation.Add add && add.effectivePriority() < 0),
                ops -> ops.stream().anyMatch(op -> op instanceof Operation.Commit));
        for (Predicate<List<Operation>> fails : predicates) {
            generated(60).filter(fails).limit(10).forEach(operations -> {
                List<Operation> reduced = reduce(operations, fails, TRIALS);

                assertMinimal(reduced, fails);
                assertThat(reduced).hasSizeLessThanOrEqualTo(8);
                assertThat(attempts).isLessThan(TRIALS);
            });
        }
    }

    @Test
    void regionsAndSpacesAreNamedInTheirOrder() {
        Predicate<List<Operation>> fails = ops ->
                ops.stream().filter(Operation.OpenSpace.class::isInstance).count() >= 2;

        generated(60)
                .filter(fails)
                .limit(10)
                .forEach(operations -> assertThat(text(reduce(operations, fails, TRIALS)))
                        .containsExactly("ram A size=0x1", "space S root=A", "space T root=A"));
    }

    @Test
    void withAPredicateThatAlwaysHoldsNothingIsLeft() {
        generated(10)
                .forEach(operations ->
                        assertThat(reduce(operations, ops -> true, TRIALS)).isEmpty());
    }

    @Test
    void withAPredicateThatNeverHoldsTheGivenOperationsStay() {
        generated(10).forEach(operations -> {
            assertThat(reduce(operations, ops -> false, TRIALS)).isSameAs(operations);
            assertThat(attempts).isLessThanOrEqualTo(TRIALS);
        });
    }

    @Test
    void theAttemptsAreBounded() {
        for (int trials : new int[] {1, 2, 10, 50}) {
            generated(10).forEach(operations -> {
                List<Operation> reduced = reduce(operations, ReducerTest::hasAccess, trials);

                assertThat(attempts).isLessThanOrEqualTo(trials);
                assertThat(ReducerTest.hasAccess(reduced)).isEqualTo(hasAccess(operations));
            });
        }
    }

    private static boolean hasAccess(List<Operation> operations) {
        return operations.stream().anyMatch(op -> op instanceof Operation.Read || op instanceof Operation.Load);
    }

    /** What a target with pages of 16 KiB takes: the failure is a write that lands above the first page of RAM. */
    @Test
    void forATargetWithAGranuleRegionsShrinkToGranules() throws SyntaxException {
        Parameters paged = new Parameters(1 << 20, 32, 0x4000, 8);
        Declaration declared = new Declaration(EnumSet.of(Capability.RAM, Capability.NESTING), paged);
        List<Operation> failing = ScenarioText.parse("""
                memtck 1
                container A size=0x80000
                container B size=0x40000
                ram C size=0x14000
                add C in=B at=0x8000
                add B in=A at=0x10000
                space S root=A
                write S at=0x1c008 size=4 value=0x1234
                """).operations();
        List<List<Operation>> refused = new ArrayList<>();

        List<Operation> reduced = Reducer.reduce(
                failing,
                operations -> {
                    List<Step> steps = Trial.legal(operations, Avoidance.NONE, false);
                    if (!declared.admits(steps)) {
                        refused.add(operations);
                        return null;
                    }
                    boolean fails = steps.stream()
                            .anyMatch(step -> step.operation() instanceof Operation.Write
                                    && step.expectation().canonical().status() == Status.OK);
                    return fails ? steps.stream().map(Step::operation).toList() : null;
                },
                TRIALS,
                paged.granule());

        assertThat(ScenarioText.print(new Scenario(reduced))).isEqualTo("""
                memtck 1
                container A size=0x4000
                ram B size=0x4000
                add B in=A at=0x0
                space S root=A
                write S at=0x0 size=1 value=0x0
                """);
        assertThat(refused).isNotEmpty();
        assertThat(Reducer.neighbours(reduced, 1000, paged.granule()))
                .isNotEmpty()
                .doesNotContain(reduced)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsTriedTwice() {
        List<List<Operation>> tried = new ArrayList<>();
        Reducer.reduce(
                generated(1).findFirst().orElseThrow(),
                operations -> {
                    tried.add(operations);
                    return operations.size() > 4 ? operations : null;
                },
                TRIALS);

        assertThat(tried).doesNotHaveDuplicates();
    }
}
