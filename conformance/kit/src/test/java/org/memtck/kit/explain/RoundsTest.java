package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class RoundsTest {
    private static final String START = "memtck 1\nram A size=0x10\nspace S root=A\n";

    private static List<Step> steps(String text) {
        try {
            return Reference.run(ScenarioText.parse(text));
        } catch (SyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String repeated(int times, String round) {
        return IntStream.range(0, times)
                .mapToObj(i -> round.replace("#", "" + i))
                .collect(Collectors.joining());
    }

    @Test
    void stepsThatAreNotRepeatedAreByThemselves() {
        assertThat(Rounds.of(
                        steps(START + "read S at=0x0 size=1\nwrite S at=0x0 size=1 value=0x1\nread S at=0x0 size=1"),
                        0))
                .containsExactly(new Rounds(0, 1, 1), new Rounds(1, 1, 1), new Rounds(2, 1, 1), new Rounds(3, 1, 1));
    }

    @Test
    void theLastStepIsInNoRound() {
        assertThat(Rounds.of(steps(START + repeated(6, "read S at=0x0 size=1\n")), 0))
                .containsExactly(new Rounds(0, 1, 1), new Rounds(1, 1, 1), new Rounds(2, 1, 5));
    }

    @Test
    void aRoundMayHaveSeveralStepsAndWindowsOfDifferentNames() {
        assertThat(Rounds.of(
                        steps(START
                                + repeated(5, "pin h# space=S at=0x0 len=1 access=r\nunpin h# written=0\n")
                                + "read S at=0x0 size=1"),
                        0))
                .containsExactly(new Rounds(0, 1, 1), new Rounds(1, 1, 1), new Rounds(2, 2, 5));
    }

    @Test
    void whatIsAnsweredOtherwiseIsAnotherStep() {
        assertThat(Rounds.of(
                        steps(START
                                + repeated(4, "read S at=0x0 size=1\n")
                                + "write S at=0x0 size=1 value=0x1\n"
                                + repeated(5, "read S at=0x0 size=1\n")),
                        0))
                .containsExactly(
                        new Rounds(0, 1, 1),
                        new Rounds(1, 1, 1),
                        new Rounds(2, 1, 4),
                        new Rounds(6, 1, 1),
                        new Rounds(7, 1, 4));
    }
}
