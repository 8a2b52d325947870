package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;

class CaseResultTest {
    private static final List<Step> STEPS = Answers.steps(
            "ram A size=0x10",
            "readonly A on=yes",
            "space S root=A",
            "write S at=0 size=1 value=1",
            "read S at=0 size=1");

    private static List<Observation> right(int count) {
        List<Observation> observations = new ArrayList<>();
        for (Step step : STEPS.subList(0, count)) {
            observations.add(step.expectation().canonical());
        }
        return observations;
    }

    private static CaseResult of(List<Observation> observations, Outcome.End end) {
        return CaseResult.of(
                STEPS,
                new Outcome(observations, end, end == Outcome.End.COMPLETE ? "" : "last words"),
                Parameters.UNBOUNDED);
    }

    @Test
    void aRunThatAgreesHasNoFailure() {
        assertThat(of(right(5), Outcome.End.COMPLETE)).isEqualTo(new CaseResult(5, List.of(), null));
    }

    @Test
    void theFirstStepThatDiffersCounts() {
        List<Observation> observations = right(5);
        observations.set(2, Observation.error("no"));
        observations.set(4, Observation.ok(7));

        CaseResult result = of(observations, Outcome.End.COMPLETE);

        assertThat(result.agreed()).isEqualTo(2);
        assertThat(result.failure()).isEqualTo(new Difference(Aspect.STATUS, "ok", "error message=no"));
    }

    @Test
    void stepsThatUseAFreedomAreNamed() {
        List<Observation> observations = right(5);
        observations.set(3, Observation.ok());

        assertThat(of(observations, Outcome.End.COMPLETE)).isEqualTo(new CaseResult(5, List.of(3), null));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CRASH", "HANG", "ERROR"})
    void aRunThatBreaksOffFailsAtTheStepThatWasNotAnswered(Outcome.End end) {
        for (int answered = 0; answered < STEPS.size(); answered++) {
            CaseResult result = of(right(answered), end);

            assertThat(result.agreed()).isEqualTo(answered);
            assertThat(result.failure())
                    .isNotNull()
                    .extracting(Difference::aspect, Difference::observed)
                    .containsExactly(Aspect.valueOf(end.name()), "last words");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CRASH", "HANG", "ERROR"})
    void aRunThatBreaksOffAfterTheLastAnswerFailsAtTheLastStep(Outcome.End end) {
        CaseResult result = of(right(5), end);

        assertThat(result.agreed()).isEqualTo(4);
        assertThat(result.failure()).isNotNull().extracting(Difference::aspect).isEqualTo(Aspect.valueOf(end.name()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"NOT_RUN", "GONE"})
    void aRunThatWasNotAskedComparesNothing(Outcome.End end) {
        assertThat(of(List.of(), end)).isEqualTo(new CaseResult(0, List.of(), null));
    }

    @Test
    void aFreedomThatTheLastStepUsedBeforeTheRunBrokeOffDoesNotCount() {
        List<Step> steps = STEPS.subList(0, 4);
        List<Observation> observations = right(4);
        observations.set(3, Observation.ok());

        CaseResult result =
                CaseResult.of(steps, new Outcome(observations, Outcome.End.CRASH, ""), Parameters.UNBOUNDED);

        assertThat(result.agreed()).isEqualTo(3);
        assertThat(result.nonStrict()).isEmpty();
    }

    @Test
    void tooFewAnswersAreAnErrorEvenIfTheRunSaysItIsComplete() {
        CaseResult result = of(right(3), Outcome.End.COMPLETE);

        assertThat(result.agreed()).isEqualTo(3);
        assertThat(result.failure()).isEqualTo(new Difference(Aspect.ERROR, "rejected", "no answer"));
    }

    @Test
    void tooManyAnswersAreAnError() {
        List<Observation> observations = right(5);
        observations.add(Observation.ok());

        assertThat(of(observations, Outcome.End.COMPLETE).failure())
                .isNotNull()
                .extracting(Difference::aspect)
                .isEqualTo(Aspect.ERROR);
    }

    @Test
    void aStepThatDiffersCountsBeforeTheEnd() {
        List<Observation> observations = right(2);
        observations.set(1, Observation.unsupported());

        assertThat(of(observations, Outcome.End.CRASH).failure())
                .isEqualTo(new Difference(Aspect.STATUS, "ok", "unsupported"));
    }

    @Test
    void whereNothingWasAskedNothingDiffers() {
        Outcome died = new Outcome(List.of(), Outcome.End.CRASH, "at once");

        assertThat(CaseResult.of(List.of(), died, Parameters.UNBOUNDED).failure())
                .isNull();
    }
}
