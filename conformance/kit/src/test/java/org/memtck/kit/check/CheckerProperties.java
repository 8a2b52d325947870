package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** On whatever the generator comes up with. */
class CheckerProperties {
    @Provide
    Arbitrary<List<Step>> steps() {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        return Arbitraries.randomValue(random -> generator.generate(SeededChoices.of(random), RuleSet.NONE));
    }

    private static void forEachCall(List<Step> steps, Consumer<List<Call>> change, Verdict expected) {
        for (Step step : steps) {
            Observation canonical = step.expectation().canonical();
            if (!canonical.calls().isEmpty()) {
                List<Call> calls = new ArrayList<>(canonical.calls());
                change.accept(calls);
                assertThat(Checker.check(step.expectation(), canonical.withCalls(calls))
                                .verdict())
                        .as("%s: %s", step, calls)
                        .isEqualTo(expected);
            }
        }
    }

    @Property(seed = "1", tries = 200)
    void theCanonicalAnswerPasses(@ForAll("steps") List<Step> steps) {
        assertThat(steps)
                .allMatch(step -> Checker.check(
                                step.expectation(), step.expectation().canonical())
                        .equals(StepResult.PASS));
    }

    @Property(seed = "2", tries = 200)
    void aMissingCallbackFails(@ForAll("steps") List<Step> steps) {
        forEachCall(steps, calls -> calls.remove(calls.size() / 2), Verdict.FAIL);
    }

    @Property(seed = "3", tries = 200)
    void aCallbackThatComesTwiceFails(@ForAll("steps") List<Step> steps) {
        forEachCall(steps, calls -> calls.add(calls.size() / 2, calls.get(calls.size() / 2)), Verdict.FAIL);
    }

    @Property(seed = "4", tries = 200)
    void aWrongValueInACallbackFails(@ForAll("steps") List<Step> steps) {
        forEachCall(
                steps,
                calls -> calls.replaceAll(c -> new Call(c.region(), c.write(), c.offset(), c.size(), ~c.value())),
                Verdict.FAIL);
    }

    @Property(seed = "5", tries = 200)
    void aCallbackOfAnotherRegionFails(@ForAll("steps") List<Step> steps) {
        forEachCall(
                steps,
                calls -> calls.set(
                        0,
                        new Call(
                                "else",
                                calls.get(0).write(),
                                calls.get(0).offset(),
                                calls.get(0).size(),
                                calls.get(0).value())),
                Verdict.FAIL);
    }

    @Property(seed = "6", tries = 200)
    void aCallbackWhereNoneBelongsFails(@ForAll("steps") List<Step> steps) {
        Call call = new Call("A", false, 0, 1, 0);
        for (Step step : steps) {
            Observation canonical = step.expectation().canonical();
            if (canonical.calls().isEmpty()) {
                Observation observed = canonical.withCalls(List.of(call));
                assertThat(Checker.check(step.expectation(), observed).verdict())
                        .isEqualTo(Verdict.FAIL);
            }
        }
    }

    @Property(seed = "7", tries = 200)
    void whatIsNoAnswerFails(@ForAll("steps") List<Step> steps, @ForAll("noAnswers") Observation observed) {
        assertThat(steps)
                .allMatch(step -> Checker.check(step.expectation(), observed).verdict() == Verdict.FAIL);
    }

    @Provide
    Arbitrary<Observation> noAnswers() {
        return Arbitraries.of(
                Observation.unsupported(),
                Observation.error("x"),
                Observation.illegal("X-1"),
                Observation.of(Status.ERROR));
    }
}
