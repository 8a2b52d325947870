package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardFormatTest {
    private static final String VALID = Boards.dump("""
            address-space: cpu
              0-ffff (0, i/o): system
                1000-1fff (0, ram): alias low @ram 0-fff

            memory-region: ram
              0-fff (0, ram): ram

            FlatView #0
             AS "cpu", root: system
             Root memory region: system
              1000-17ff (0, ram): ram
              1800-1fff (0, ram): ram @800
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        address-space: cpu | address space cpu            | line 1: expected a heading
        (prio 0, ram): ali | (prio 0, dram): ali          | line 3: expected one of i/o, container, ram,
        (prio 0, i/o): sys | (prio 9999999999, i/o): sys  | line 2: expected a priority of 32 bits, found '9999999999'
        (prio 0, i/o): sys | (prio 0 i/o): sys            | line 2: expected 'FIRST-LAST (prio N, KIND): NAME'
        -0000000000000fff  | -0000000000000ffe            | line 3: expected a window as large as the alias,
        @ram 0000          | @rom 0000                    | line 3: expected a tree 'memory-region: rom'
        AS "cpu"           | AS "gpu"                     | line 9: expected a tree 'address-space: gpu' with the root
        0000000000001800-  | 00000000000017ff-            | line 12: the ranges of a flat view ascend
        0000000000001800-  | 0000000000002800-            | line 12: the range ends before it starts
        FlatView #0        | FlatView                     | line 8: expected a heading
        """)
    void anErrorNamesTheLineAndWhatWasExpected(String from, String to, String message) {
        assertRefused(VALID.replaceFirst(Pattern.quote(from), to), message);
    }

    @Test
    void aLevelCannotBeSkipped() {
        assertRefused(VALID.replaceFirst("    0000", "      0000"), "line 3: expected a line of level 2 to 2");
        assertRefused(
                VALID.replaceFirst("    0000", "   0000"), "line 3: expected two blanks a level, found '3 blanks'");
        assertRefused(VALID.replaceFirst("    0000", "  0000"), "line 3: expected a line of level 2 to 2");
    }

    @Test
    void aRegionDoesNotStartBeforeItsContainer() {
        String shifted = VALID.replaceFirst("0000000000000000-000000000000ffff", "0000000000002000-000000000000ffff");

        assertRefused(shifted, "line 3: the region starts before its container");
    }

    @Test
    void bothPartsOfADumpAreNeeded() {
        assertRefused("", "expected at least one 'address-space: ...'");
        assertRefused(VALID.substring(0, VALID.indexOf("FlatView")), "expected at least one 'FlatView #...'");
        assertRefused("address-space: cpu\n\n" + VALID, "line 1: expected a tree below the heading");
    }

    @Test
    void anAliasHasNothingBelowIt() {
        String below = VALID.replaceFirst(
                "0fff\n\nmemory", "0fff\n      0000000000001000-0000000000001fff (prio 0, ram): x\n\nmemory");

        assertRefused(below, "line 4: an alias has no regions below it");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> BoardReader.read("board", text))
                .isInstanceOf(BoardFormatException.class)
                .hasMessageContaining(message);
    }
}
