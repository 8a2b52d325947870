package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** On whatever the generator comes up with: runs in which one answer is not the canonical one. */
class CheckerProperties {
    @Provide
    Arbitrary<List<Step>> steps() {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        return Arbitraries.randomValue(random -> generator.generate(SeededChoices.of(random), Veto.NONE));
    }

    /** Runs in which a step has other callbacks fail, at the latest when the target is to be quiet. */
    private static void withCalls(List<Step> steps, Consumer<List<Call>> change) {
        change(steps, canonical -> {
            List<Call> calls = new ArrayList<>(canonical.calls());
            if (!calls.isEmpty()) {
                change.accept(calls);
            }
            return canonical.withCalls(calls);
        });
    }

    /** Runs in which the answer to one step is changed fail; where another one is as good, it may be that, but is not canonical. */
    private static void change(List<Step> steps, Function<Observation, Observation> change) {
        for (int i = 0; i < steps.size(); i++) {
            Observation canonical = steps.get(i).expectation().canonical();
            Observation changed = change.apply(canonical);
            if (!changed.equals(canonical) && steps.get(i).open() == null) {
                boolean otherIsAsGood = !steps.get(i).expectation().others().isEmpty();
                assertThat(Answers.verdict(steps, i, changed))
                        .as("%s: %s", steps.get(i), changed)
                        .isIn(Verdict.FAIL, otherIsAsGood ? Verdict.NON_STRICT : Verdict.FAIL);
            }
        }
    }

    @Property(seed = "1", tries = 200)
    void theCanonicalAnswerPasses(@ForAll("steps") List<Step> steps) {
        Checker checker = new Checker(Parameters.UNBOUNDED);

        assertThat(steps)
                .allMatch(step -> checker.check(
                                step.expectation(), step.expectation().canonical())
                        .equals(StepResult.PASS));
    }

    @Property(seed = "2", tries = 100)
    void aMissingCallbackFails(@ForAll("steps") List<Step> steps) {
        withCalls(steps, calls -> calls.remove(calls.size() / 2));
    }

    @Property(seed = "3", tries = 100)
    void aCallbackThatComesTwiceFails(@ForAll("steps") List<Step> steps) {
        withCalls(steps, calls -> calls.add(calls.size() / 2, calls.get(calls.size() / 2)));
    }

    @Property(seed = "4", tries = 100)
    void aWrongValueInACallbackFails(@ForAll("steps") List<Step> steps) {
        withCalls(
                steps,
                calls -> calls.replaceAll(c -> new Call(c.region(), c.write(), c.offset(), c.size(), ~c.value())));
    }

    @Property(seed = "5", tries = 100)
    void aCallbackOfAnotherRegionFails(@ForAll("steps") List<Step> steps) {
        withCalls(
                steps,
                calls -> calls.set(
                        0,
                        new Call(
                                "else",
                                calls.get(0).write(),
                                calls.get(0).offset(),
                                calls.get(0).size(),
                                calls.get(0).value())));
    }

    @Property(seed = "6", tries = 100)
    void aCallbackWhereNoneBelongsFails(@ForAll("steps") List<Step> steps) {
        Call call = new Call("A", false, 0, 1, 0);
        change(steps, canonical -> canonical.calls().isEmpty() ? canonical.withCalls(List.of(call)) : canonical);
    }

    @Property(seed = "7", tries = 100)
    void whatIsNoAnswerFails(@ForAll("steps") List<Step> steps, @ForAll("noAnswers") Observation observed) {
        change(steps, canonical -> isError(canonical) && isError(observed) ? canonical : observed);
    }

    /** Where an error is expected one is as good as another. */
    private static boolean isError(Observation observation) {
        return observation.status() == Status.ERROR;
    }

    @Provide
    Arbitrary<Observation> noAnswers() {
        return Arbitraries.of(
                Observation.unsupported(),
                Observation.error("x"),
                Observation.illegal("X-1"),
                Observation.of(Status.ERROR));
    }

    @Property(seed = "8", tries = 100)
    void whatIsNeverFinalizedFails(@ForAll("steps") List<Step> steps) {
        change(
                steps,
                canonical -> canonical.withFinalized(
                        canonical.finalized().stream().skip(1).toList()));
    }

    @Property(seed = "9", tries = 100)
    void whatIsFinalizedThoughNothingIsToBeFails(@ForAll("steps") List<Step> steps) {
        change(steps, canonical -> {
            List<String> names = new ArrayList<>(canonical.finalized());
            names.add(names.isEmpty() ? "A" : names.get(0));
            return canonical.withFinalized(names);
        });
    }

    @Property(seed = "10", tries = 100)
    void aSignalTooManyOrTooFewFails(@ForAll("steps") List<Step> steps) {
        change(steps, canonical -> canonical.withSignals(canonical.signals().isEmpty() ? List.of("e0") : List.of()));
    }

    private static Verdict worst(List<Step> steps, List<Observation> observations) {
        Checker checker = new Checker(Parameters.UNBOUNDED);
        Verdict worst = Verdict.PASS;
        for (int i = 0; i < steps.size() && worst != Verdict.FAIL; i++) {
            worst = Answers.worse(
                    worst,
                    checker.check(steps.get(i).expectation(), observations.get(i))
                            .verdict());
        }
        return worst;
    }

    @Property(seed = "11", tries = 300)
    void whoeverIsAsLateAsTheRulesAllowPasses(@ForAll("steps") List<Step> steps) {
        assertThat(worst(steps, LazyAnswers.to(steps, 0))).isNotEqualTo(Verdict.FAIL);
    }

    @Property(seed = "12", tries = 300)
    void whoeverIsLaterFails(@ForAll("steps") List<Step> steps) {
        List<Observation> late = LazyAnswers.to(steps, 1);

        if (!late.equals(LazyAnswers.to(steps, 0))) {
            assertThat(worst(steps, late)).isEqualTo(Verdict.FAIL);
        }
    }

    @Example
    void someCallbacksMayBeLate() {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        int late = 0;
        for (int i = 0; i < 300; i++) {
            List<Step> steps = generator.generate(SeededChoices.ofCase(1, i), Veto.NONE);
            late += LazyAnswers.to(steps, 1).equals(LazyAnswers.to(steps, 0)) ? 0 : 1;
        }
        assertThat(late).isGreaterThan(5);
    }
}
