package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Scenario;

class BoardComparisonTest {
    private static final MappedRange LOW = new MappedRange(0, 0xfff, "board ram", 0, false);
    private static final MappedRange TOP = new MappedRange(-0x1000, -1, "boot rom", 0, true);

    @Test
    void equalViewsAgreeHoweverTheyAreCut() {
        BoardResult result = compare(
                new MappedRange(0, 0x7ff, "ram", 0, false),
                new MappedRange(0x800, 0xfff, "ram", 0x800, false),
                new MappedRange(-0x1000, -1, "rom", 0, true));

        assertThat(result).isEqualTo(new BoardResult("board", 1, 2, List.of()));
    }

    @Test
    void aMissingRangeIsADifference() {
        assertThat(compare(new MappedRange(-0x1000, -1, "rom", 0, true)).differences())
                .containsExactly(new BoardDifference("cpu", new Range(0, 0xfff), LOW, null));
    }

    @Test
    void aRangeTooManyIsADifference() {
        BoardResult result =
                compare(new MappedRange(0, 0x1fff, "ram", 0, false), new MappedRange(-0x1000, -1, "rom", 0, true));

        assertThat(result.differences())
                .containsExactly(new BoardDifference(
                        "cpu",
                        new Range(0x1000, 0x1fff),
                        null,
                        new MappedRange(0x1000, 0x1fff, "board ram", 0x1000, false)));
        assertThat(result.agrees()).isFalse();
    }

    @Test
    void anotherOffsetRegionOrAttributeIsADifference() {
        BoardResult result = compare(
                new MappedRange(0, 0x7ff, "ram", 0, true),
                new MappedRange(0x800, 0xfff, "ram", 0, false),
                new MappedRange(-0x1000, -1, "ram", 0, true));

        assertThat(result.differences())
                .extracting(BoardDifference::toString)
                .containsExactly(
                        "cpu 0x0..0x7ff: expected board ram+0x0, rendered board ram+0x0:ro",
                        "cpu 0x800..0xfff: expected board ram+0x800, rendered board ram+0x0",
                        "cpu 0xfffffffffffff000..0xffffffffffffffff: "
                                + "expected boot rom+0x0:ro, rendered board ram+0x0:ro");
    }

    private static BoardResult compare(MappedRange... rendered) {
        BoardSpace space = new BoardSpace(
                List.of("cpu"),
                new Scenario(List.of()),
                Map.of("ram", "board ram", "rom", "boot rom"),
                List.of(LOW, TOP));
        return BoardComparison.compare(new Board("board", List.of(space), List.of()), scenario -> List.of(rendered));
    }
}
