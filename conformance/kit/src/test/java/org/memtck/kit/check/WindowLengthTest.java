package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;

/** A host window may be shorter than asked, but not empty, and what lies beyond its end cannot be judged (rule PIN-1). */
class WindowLengthTest {
    private static final String[] MEMORY = {"ram A size=0x100", "space S root=A"};

    @Test
    void aWindowMayBeShorter() {
        assertThat(new Run(MEMORY).verdict("pin h space=S at=0x0 len=8 access=w", "ok length=8"))
                .isEqualTo(PASS);
        assertThat(new Run(MEMORY).verdict("pin h space=S at=0x0 len=8 access=w", "ok length=1"))
                .isEqualTo(NON_STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "ok length=0", "ok length=9"})
    void itHasALengthOfWhatWasAskedForAtMost(String answer) {
        assertThat(new Run(MEMORY)
                        .difference("pin h space=S at=0x0 len=8 access=w", answer)
                        .aspect())
                .isEqualTo(Aspect.WINDOW);
    }

    @Test
    void whatIsNoWindowHasNoLength() {
        assertThat(new Run(MEMORY).difference("flush", "ok length=1").aspect()).isEqualTo(Aspect.WINDOW);
    }

    @Test
    void ofADeviceOnlyWhatTheWindowHoldsIsRead() {
        String pin = "pin h space=S at=0x4 len=4 access=r";
        String whole = Answers.read(4, 4).replace("D:", "A:");
        String half = Answers.read(4, 2).replace("D:", "A:");
        String[] device = {"mmio A size=0x100", "space S root=A"};

        assertThat(new Run(device).verdict(pin, "ok length=4 calls=" + whole)).isEqualTo(PASS);
        assertThat(new Run(device).verdict(pin, "ok length=2 calls=" + half)).isEqualTo(NON_STRICT);
        assertThat(new Run(device).difference(pin, "ok length=2 calls=" + whole).aspect())
                .isEqualTo(Aspect.CALLS);
        assertThat(new Run(device).difference(pin, "ok length=4 calls=" + half).aspect())
                .isEqualTo(Aspect.CALLS);
        assertThat(new Run(device).difference(pin, "ok length=0 calls=" + half).aspect())
                .isEqualTo(Aspect.CALLS);
    }

    private static CaseResult answered(int length, String wrong, String... lines) {
        List<Step> steps = Answers.steps(lines);
        List<Observation> observations = new ArrayList<>();
        for (Step step : steps) {
            observations.add(step.expectation().canonical());
        }
        observations.set(2, Observation.window(length));
        observations.set(steps.size() - 1, Answers.observation(wrong));
        return CaseResult.of(steps, Outcome.complete(observations), Parameters.UNBOUNDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poke h at=0x3 bytes=0102", "peek h at=0x2 len=3", "unpin h written=5"})
    void whatGoesBeyondAShorterWindowEndsTheJudging(String beyond) {
        CaseResult result = answered(
                4,
                "ok value=0x99",
                MEMORY[0],
                MEMORY[1],
                "pin h space=S at=0x0 len=8 access=w",
                beyond,
                "read S at=0x80 size=1");

        assertThat(result).isEqualTo(new CaseResult(3, List.of(2), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"poke h at=0x3 bytes=01", "peek h at=0x0 len=4", "peek h at=0x4 len=0", "unpin h written=4"})
    void whatStaysWithinItIsJudged(String within) {
        CaseResult result = answered(
                4,
                "ok value=0x99",
                MEMORY[0],
                MEMORY[1],
                "pin h space=S at=0x0 len=8 access=w",
                within,
                "read S at=0x80 size=1");

        assertThat(result.agreed()).isEqualTo(4);
        assertThat(result.failure()).isNotNull().extracting(Difference::aspect).isEqualTo(Aspect.VALUE);
    }

    @Test
    void anotherWindowOfTheSameNameHasALengthOfItsOwn() {
        CaseResult result = answered(
                4,
                "ok value=0x99",
                MEMORY[0],
                MEMORY[1],
                "pin h space=S at=0x0 len=8 access=w",
                "unpin h written=0",
                "pin h space=S at=0x0 len=8 access=w",
                "poke h at=0x0 bytes=0102030405060708",
                "read S at=0x80 size=1");

        assertThat(result.agreed()).isEqualTo(6);
    }
}
