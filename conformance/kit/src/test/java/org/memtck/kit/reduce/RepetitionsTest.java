package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class RepetitionsTest {
    private static final int OFTEN = 17;

    private static List<Operation> parse(String text) {
        try {
            return ScenarioText.parse("memtck 1\n" + text).operations();
        } catch (SyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Operation> often(String start, String round) {
        List<Operation> operations = new ArrayList<>(parse(start));
        operations.addAll(Collections.nCopies(2 * OFTEN, parse(round).get(0)));
        return operations;
    }

    /** As many reads of the same kind as it takes for something to run over. */
    private static @Nullable List<Operation> failing(List<Operation> operations) {
        long reads = operations.stream()
                                .filter(each -> each instanceof Operation.Read)
                                .distinct()
                                .count()
                        == 1
                ? operations.stream()
                        .filter(each -> each instanceof Operation.Read)
                        .count()
                : 0;
        return reads >= OFTEN ? operations : null;
    }

    @Test
    void whatHasToBeRepeatedIsReducedToAsOftenAsItTakesAndSimplifiedEverywhere() {
        List<Operation> reduced = Reducer.reduce(
                often("ram A size=0x1000\nspace S root=A\nfill A at=0x0 bytes=11", "read S at=0x38 size=4"),
                RepetitionsTest::failing,
                4000);

        assertThat(reduced)
                .hasSize(OFTEN)
                .containsOnly(parse("read S at=0x0 size=1").get(0));
    }

    @Test
    void whatIsRepeatedInVainGoesAtOnce() {
        List<Operation> operations = often("ram A size=0x1000\nspace S root=A", "read S at=0x38 size=4");

        assertThat(Repetitions.of(operations)).contains(parse("ram A size=0x1000\nspace S root=A"));
    }

    @Test
    void aTransactionWithNothingInItGoesAsAWhole() {
        assertThat(Repetitions.of(parse("ram A size=0x1\nbegin\nbegin\ncommit\ncommit")))
                .containsExactly(parse("ram A size=0x1\nbegin\ncommit"));
    }

    @Test
    void whatIsThereTwiceIsNoRepetition() {
        assertThat(Repetitions.of(parse("ram A size=0x1\nspace S root=A\nflatview S\nflatview S")))
                .isEmpty();
    }
}
