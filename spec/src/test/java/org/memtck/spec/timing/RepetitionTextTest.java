package org.memtck.spec.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The line that asks for a repetition, and what cannot be asked for. */
class RepetitionTextTest {
    private static final String READ = "read cpu at=0x10 size=4";

    @Test
    void operationsStandAsInAScenario() {
        assertThat(print(1000, same("disable X"), same(READ), same("enable X"), same(READ)))
                .isEqualTo("time 1000 disable X ; read cpu at=0x10 size=4 ; enable X ; read cpu at=0x10 size=4");
    }

    @Test
    void anAccessThatWalksSaysHow() {
        Operation write = operation("write cpu at=0x0 size=8 value=0x1 order=be");

        assertThat(print(1_000_000_000, new Repeated.Walking(operation(READ), 0x40, 0x400_0000)))
                .isEqualTo("time 1000000000 read cpu at=0x10 size=4 step=0x40 span=0x4000000");
        assertThat(print(1, new Repeated.Walking(write, 0, Long.MAX_VALUE)))
                .isEqualTo("time 1 write cpu at=0x0 size=8 value=0x1 order=be step=0x0 span=0x7fffffffffffffff");
    }

    @Test
    void aCopyHasAddressesOf64BitsAndADecimalLength() {
        assertThat(print(100, new Repeated.Copy("cpu", 0, -1, Repeated.Copy.LONGEST_COPY), same("begin")))
                .isEqualTo("time 100 copy cpu at=0x0 to=0xffffffffffffffff len=1048576 ; begin");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Repetition.MOST + 1})
    void thereIsAMostAndALeast(long count) {
        assertThatIllegalArgumentException().isThrownBy(() -> print(count, same(READ)));
    }

    @Test
    void thereIsSomethingToRepeat() {
        assertThatIllegalArgumentException().isThrownBy(() -> print(1));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 4", "-1, 4", "0, 0", "0, -1"})
    void aStepIsWithinItsSpan(long step, long span) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Repeated.Walking(operation(READ), step, span));
    }

    @Test
    void onlySingleAccessesWalk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Repeated.Walking(operation("load cpu at=0x0 len=4"), 4, 8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Repeated.Copy.LONGEST_COPY + 1})
    void aCopyIsNeitherEmptyNorHuge(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Repeated.Copy("cpu", 0, 0, length));
    }

    private static String print(long count, Repeated... repeated) {
        return RepetitionText.print(new Repetition(count, List.of(repeated)));
    }

    private static Repeated same(String line) {
        return new Repeated.Same(operation(line));
    }

    private static Operation operation(String line) {
        try {
            return ScenarioText.parse(ScenarioText.HEADER + "\n" + line)
                    .operations()
                    .get(0);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
