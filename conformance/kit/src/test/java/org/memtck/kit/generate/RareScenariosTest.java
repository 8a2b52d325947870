package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** What chance alone would hardly make comes up in a campaign of the usual length, in a tenth of it or less. */
class RareScenariosTest {
    private static final List<List<Step>> CASES = IntStream.range(0, 2000)
            .mapToObj(i -> new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED)
                    .generate(SeededChoices.ofCase(1, i), Veto.NONE))
            .toList();

    private static Stream<Operation> operations() {
        return CASES.stream().flatMap(List::stream).map(Step::operation);
    }

    private static long count(Predicate<Operation> wanted) {
        return operations().filter(wanted).count();
    }

    private static long cases(Predicate<List<Step>> wanted) {
        return CASES.stream().filter(wanted).count();
    }

    private static boolean isDeeplyNested(List<Step> steps) {
        int depth = 0;
        int deepest = 0;
        for (Step step : steps) {
            depth += step.operation() instanceof Operation.Begin
                    ? 1
                    : step.operation() instanceof Operation.Commit ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > 16;
    }

    private static int most(List<Step> steps) {
        List<String> lines = steps.stream()
                .map(step -> ScenarioText.print(step.operation()))
                .sorted()
                .toList();
        return lines.stream()
                .distinct()
                .mapToInt(line -> Collections.frequency(lines, line))
                .max()
                .orElse(0);
    }

    @Test
    void someHistoriesRepeatAnOperationMoreThanTwoHundredTimes() {
        assertThat(cases(steps -> steps.size() > 200 && most(steps) > 200)).isBetween(2L, 60L);
    }

    @Test
    void someTransactionsAreNestedMoreThanSixteenDeep() {
        assertThat(cases(RareScenariosTest::isDeeplyNested)).isGreaterThan(2);
    }

    @Test
    void someBlocksAndWindowsGoOverPages() {
        assertThat(count(each -> each instanceof Operation.Load load && load.length() > 4096))
                .isGreaterThan(5);
        assertThat(count(each -> each instanceof PinOperation.Pin pin && pin.length() > 4096))
                .isGreaterThan(5);
    }

    @Test
    void someWritesHaveTheValuesAtWhichArithmeticGoesWrong() {
        for (int size : new int[] {1, 2, 4, 8}) {
            long ones = -1L >>> (64 - 8 * size);
            for (long value : new long[] {0, 1, ones, 1L << (8 * size - 1)}) {
                assertThat(count(each -> each instanceof Operation.Write write
                                && write.size() == size
                                && write.value() == value))
                        .isGreaterThan(5);
            }
        }
    }

    @Test
    void someLogsAreSwitchedOffThatWereNeverOn() {
        assertThat(cases(RareScenariosTest::isSwitchedOffFirst)).isGreaterThan(5);
    }

    private static boolean isSwitchedOffFirst(List<Step> steps) {
        return steps.stream()
                .map(Step::operation)
                .filter(each -> each instanceof AttributeOperation.SetLog)
                .findFirst()
                .filter(each -> !((AttributeOperation.SetLog) each).on())
                .isPresent();
    }

    @Test
    void someWindowsThatReadAreClosedWithBytesWritten() {
        assertThat(cases(RareScenariosTest::hasMisusedReadWindow)).isPositive();
    }

    private static boolean hasMisusedReadWindow(List<Step> steps) {
        List<String> reading = steps.stream()
                .map(Step::operation)
                .filter(each -> each instanceof PinOperation.Pin pin && !pin.write())
                .map(each -> ((PinOperation.Pin) each).handle())
                .toList();
        return steps.stream()
                .map(Step::operation)
                .anyMatch(each -> each instanceof PinOperation.Unpin unpin
                        && unpin.written() == 1
                        && reading.contains(unpin.handle()));
    }
}
