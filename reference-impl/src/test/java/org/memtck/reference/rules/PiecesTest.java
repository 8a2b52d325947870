package org.memtck.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.AccessSizes;

/** The canonical callbacks of an access, by what the implementation handles. */
final class PiecesTest {
    @ParameterizedTest(name = "{4} of {3} bytes at {2}, impl {0}..{1} unaligned={5}: {6}")
    @CsvSource({
        // min, max, offset, size, direction, impl.unaligned, callbacks offset:size, rules
        "1, 8, 4, 4, read, no, 4:4, IMPL-1",
        "1, 1, 0, 4, write, no, 0:1 1:1 2:1 3:1, IMPL-2",
        "1, 4, 8, 8, read, no, 8:4 12:4, IMPL-2",
        "1, 4, 4, 8, read, no, 4:4 8:4, IMPL-2",
        "4, 4, 4, 1, read, no, 4:4, IMPL-3",
        "4, 4, 7, 1, read, no, 4:4, IMPL-3 IMPL-4",
        "4, 4, 3, 2, read, no, 0:4 4:4, IMPL-3 IMPL-4",
        "1, 8, 3, 2, read, no, 2:2 4:2, IMPL-4",
        "1, 4, 2, 8, read, no, 0:4 4:4 8:4, IMPL-4",
        "1, 8, 3, 4, write, no, 3:1 4:2 6:1, IMPL-4",
        "2, 8, 2, 4, write, no, 2:2 4:2, IMPL-4",
        "1, 8, 3, 4, write, yes, 3:4, IMPL-1 IMPL-6",
        "1, 4, 1, 8, read, yes, 1:4 5:4, IMPL-2 IMPL-6",
        "4, 8, 5, 1, read, yes, 4:4, IMPL-3",
        "4, 8, 3, 2, read, yes, 3:4, IMPL-3",
    })
    void anAccessBecomesTheseCallbacks(
            int min, int max, long offset, int size, String direction, String unaligned, String calls, String rules) {
        AccessSizes impl = new AccessSizes(min, max, unaligned.equals("yes"));

        Pieces pieces = Objects.requireNonNull(
                ImplementedCallbacks.cut(Dialect.STRICT, impl, offset, size, direction.equals("write")));

        assertThat(print(pieces)).isEqualTo(calls);
        assertThat(pieces.rules).hasToString(rules);
    }

    @ParameterizedTest(name = "write of {2} bytes at {1}, impl from {0}")
    @CsvSource({"2, 0, 1", "4, 0, 2", "2, 1, 2", "4, 2, 4"})
    void aWriteThatCannotBeCutExactlyIsUnspecified(int min, long offset, int size) {
        assertThat(ImplementedCallbacks.cut(Dialect.STRICT, new AccessSizes(min, 8, false), offset, size, true))
                .isNull();
    }

    private static String print(Pieces pieces) {
        StringJoiner joiner = new StringJoiner(" ");
        for (int i = 0; i < pieces.count(); i++) {
            joiner.add(pieces.start(i) + ":" + pieces.size(i));
        }
        return joiner.toString();
    }
}
