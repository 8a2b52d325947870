package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of equal priorities, and the place of roots. */
class OrderTest {
    @Test
    void atOneAddressTheFirstPrintedIsVisible() {
        assertThat(Boards.compare(Boards.dump("""
                                address-space: cpu
                                  0-fff (0, i/o): system
                                    0-ff (0, romd): flash
                                    0-1ff (0, ram): ram

                                FlatView #0
                                 AS "cpu", root: system
                                 Root memory region: system
                                  0-ff (0, romd): flash
                                  100-1ff (0, ram): ram @100
                                """)).differences()).isEmpty();
    }

    @Test
    void atOneAddressTheOrderIsNotTakenFromTheView() {
        assertThat(Boards.compare(Boards.dump("""
                                address-space: cpu
                                  0-fff (0, i/o): system
                                    0-ff (0, romd): flash
                                    0-1ff (0, ram): ram

                                FlatView #0
                                 AS "cpu", root: system
                                 Root memory region: system
                                  0-1ff (0, ram): ram
                                """)).agrees()).isFalse();
    }

    @Test
    void overlappingPagesOfOneSizeGoByTheView() {
        String first = Boards.dump("""
                address-space: cpu
                  0-fff (0, i/o): system
                    487-489 (0, i/o): page
                    489-48b (0, i/o): page

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  487-489 (0, i/o): page
                  48a-48b (0, i/o): page @1
                """);
        String second = first.replace("0489 (prio 0, i/o): page\n  ", "0488 (prio 0, i/o): page\n  ")
                .replace("048a", "0489")
                .replace(" @0000000000000001", "");

        assertThat(Boards.compare(first).differences()).isEmpty();
        assertThat(Boards.compare(second).differences()).isEmpty();
    }

    @Test
    void theViewDoesNotDecideBetweenPriorities() {
        assertThat(Boards.compare(Boards.dump("""
                                address-space: cpu
                                  0-fff (0, i/o): system
                                    0-ff (1, ram): upper
                                    80-17f (0, ram): lower

                                FlatView #0
                                 AS "cpu", root: system
                                 Root memory region: system
                                  0-7f (1, ram): upper
                                  80-17f (0, ram): lower
                                """)).differences())
                .extracting(BoardDifference::toString)
                .containsExactly("cpu 0x80..0xff: expected lower+0x0, rendered upper+0x80");
    }

    @Test
    void aRootIsShownWhereItsOwnContainerHasIt() {
        String dram = Boards.dump("""
                address-space: dma
                  80000000-8000ffff (0, ram): dram

                FlatView #0
                 AS "dma", root: dram
                 Root memory region: dram
                  80000000-8000ffff (0, ram): dram
                """);

        assertThat(Boards.scenario(dram)).contains("add dram in=whole at=0x80000000\nspace dma root=whole\n");
        assertThat(Boards.compare(dram).agrees()).isTrue();
    }

    @Test
    void theOnlyContentOfARootIsShownAtItsOwnAddress() {
        String window = Boards.dump("""
                address-space: dma
                  80000000-8000ffff (0, i/o): window
                    80000000-80000fff (0, i/o): flash

                FlatView #0
                 AS "dma", root: window
                 Root memory region: flash
                  0-fff (0, i/o): flash
                """);

        assertThat(Boards.compare(window).differences()).isEmpty();
    }
}
