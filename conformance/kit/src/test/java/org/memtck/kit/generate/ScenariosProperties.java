package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.choice.ByteChoices;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class ScenariosProperties {
    private static final ScenarioGenerator EVERYTHING =
            new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);

    @Provide
    Arbitrary<Scenario> full() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.FULL);
    }

    @Provide
    Arbitrary<Scenario> layered() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.LAYERED);
    }

    private static Scenario scenario(List<Step> steps) {
        return new Scenario(steps.stream().map(Step::operation).toList());
    }

    private static boolean isDone(Step step) {
        return step.kind() == Step.Kind.DONE;
    }

    @Property(seed = "1")
    void everyOperationIsLegalAndSpecifiedOrDiagnosedMisuse(@ForAll("full") Scenario scenario) {
        assertThat(Reference.run(scenario)).allMatch(step -> isDone(step) || step.isDiagnosed());
    }

    @Property(seed = "2")
    void whereMisuseIsNotDiagnosedThereIsNone(@ForAll("layered") Scenario scenario) {
        assertThat(Reference.run(scenario)).allMatch(ScenariosProperties::isDone);
    }

    @Property(seed = "3", tries = 300)
    void theSameSeedMakesTheSameText(@ForAll long seed) {
        List<Step> steps = EVERYTHING.generate(SeededChoices.ofCase(seed, 7), Veto.NONE);
        List<Step> again = EVERYTHING.generate(SeededChoices.ofCase(seed, 7), Veto.NONE);

        assertThat(again).isEqualTo(steps);
        assertThat(ScenarioText.print(scenario(again))).isEqualTo(ScenarioText.print(scenario(steps)));
    }

    @Property(seed = "4", tries = 300)
    void theExpectationsAreThoseOfAFreshRun(@ForAll long seed) {
        List<Step> steps = EVERYTHING.generate(SeededChoices.ofCase(seed, 1), Veto.NONE);

        assertThat(Reference.run(scenario(steps))).isEqualTo(steps);
    }

    @Property(seed = "5", tries = 300)
    void theTextReadsBackAsTheSameScenario(@ForAll("full") Scenario scenario) throws SyntaxException {
        assertThat(ScenarioText.parse(ScenarioText.print(scenario))).isEqualTo(scenario);
    }

    @Property(seed = "6", tries = 300)
    void whatIsAvoidedIsNotHit(@ForAll Rule avoided, @ForAll long seed) {
        List<Step> steps = EVERYTHING.generate(SeededChoices.ofCase(seed, 2), Veto.of(RuleSet.of(avoided)));

        assertThat(steps).noneMatch(step -> step.rules().contains(avoided));
    }

    @Property(seed = "7", tries = 300)
    void anyBytesMakeALegalScenario(@ForAll byte[] bytes) {
        List<Step> steps = EVERYTHING.generate(new ByteChoices(bytes), Veto.NONE);

        assertThat(steps).isNotEmpty().allMatch(step -> isDone(step) || step.isDiagnosed());
    }

    @Property(seed = "8", tries = 5)
    void whatAScenarioShrinksToIsSmallerAndLegal(@ForAll long seed) {
        Shrinkable<Scenario> shrinkable = full().generator(1000).next(new Random(seed));
        List<Shrinkable<Scenario>> candidates = shrinkable.shrink().toList();

        assertThat(candidates).hasSizeGreaterThanOrEqualTo(shrinkable.value().length());
        assertThat(candidates).allMatch(smaller -> smaller.distance().compareTo(shrinkable.distance()) < 0);
        assertThat(candidates)
                .allMatch(smaller ->
                        Reference.run(smaller.value()).stream().allMatch(step -> isDone(step) || step.isDiagnosed()));
    }

    @Property(seed = "11", tries = 8)
    void whatAScenarioShrinksToNeedsNothingThatIsNotOffered(@ForAll Set<Capability> some, @ForAll long seed) {
        Shrinkable<Scenario> shrinkable =
                Scenarios.arbitrary(some, Parameters.UNBOUNDED).generator(1000).next(new Random(seed));
        Set<Capability> offered = Capability.closure(some);
        offered.add(Capability.RAM);

        assertThat(shrinkable.shrink())
                .allMatch(smaller -> offered.containsAll(UsedCapabilities.of(Reference.run(smaller.value()))));
    }

    @Property(seed = "9", tries = 30)
    void shrinkingEndsWithNothingThatCouldBeLeftOut(@ForAll long seed) {
        Shrinkable<Scenario> smallest = full().generator(1000).next(new Random(seed));
        Assume.that(readsAboveZero(smallest.value()));
        for (Optional<Shrinkable<Scenario>> next = smaller(smallest); next.isPresent(); next = smaller(smallest)) {
            smallest = next.get();
        }

        List<Operation> operations = smallest.value().operations();
        for (int i = 0; i < operations.size(); i++) {
            List<Operation> rest = new ArrayList<>(operations);
            rest.remove(i);
            List<Step> legal = Trial.legal(rest, Avoidance.NONE, true);
            assertThat(readsAboveZero(scenario(legal)))
                    .as("%s without %d", operations, i)
                    .isFalse();
        }
        // A region, a space and the read; perhaps an alias and its owner, or an IOMMU region and its target.
        assertThat(operations).hasSizeBetween(3, 7);
    }

    @Property(seed = "10", tries = 20)
    void shrinkingEndsWithTheSmallestNumbersAndTheFirstNames(@ForAll long seed) {
        Shrinkable<Scenario> smallest = full().generator(1000).next(new Random(seed));
        Assume.that(readsAboveZero(smallest.value()));
        for (Optional<Shrinkable<Scenario>> next = smaller(smallest); next.isPresent(); next = smaller(smallest)) {
            smallest = next.get();
        }

        assertThat(ScenarioText.print(smallest.value())).contains(" A size=").containsPattern("read S at=0x1 size=1\n");
    }

    private static Optional<Shrinkable<Scenario>> smaller(Shrinkable<Scenario> shrinkable) {
        return shrinkable.shrink().filter(s -> readsAboveZero(s.value())).findFirst();
    }

    private static boolean readsAboveZero(Scenario scenario) {
        return scenario.operations().stream().anyMatch(op -> op instanceof Operation.Read read && read.at() != 0);
    }
}
