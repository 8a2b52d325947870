package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {
    private static List<String> drawing(String... lines) {
        return TreeDrawing.after(Findings.steps(lines));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(drawing()).isEmpty();
    }

    @Test
    void subregionsStandBelowTheirContainerTheOneThatWinsFirst() {
        assertThat(drawing(
                        "container board size=0x4000",
                        "ram low size=0x1000",
                        "rom early size=0x1000",
                        "reservation late size=0x100",
                        "add low in=board at=0x0 prio=-1",
                        "add early in=board at=0x800 prio=2",
                        "add late in=board at=0x900 prio=2"))
                .containsExactly(
                        "board    container    size 0x4000",
                        "  late   reservation  0x900..0x9ff   priority 2",
                        "  early  rom          0x800..0x17ff  priority 2",
                        "  low    ram          0x0..0xfff     priority -1");
    }

    @Test
    void aRegionThatMovedWinsAmongItsEquals() {
        assertThat(drawing(
                        "container board size=0x10",
                        "ram first size=0x4",
                        "ram second size=0x4",
                        "add first in=board at=0x0",
                        "add second in=board at=0x0",
                        "move first at=0x1"))
                .containsExactly(
                        "board     container  size 0x10",
                        "  first   ram        0x1..0x4",
                        "  second  ram        0x0..0x3");
    }

    @Test
    void changesShow() {
        assertThat(drawing(
                        "ram main size=0x100",
                        "alias window of=main offset=0x0 size=0x10",
                        "retarget window offset=0x20",
                        "resize window size=0x8",
                        "readonly window on=yes",
                        "disable main"))
                .containsExactly(
                        "main    ram    size 0x100  disabled", "window  alias  size 0x8    of main+0x20, read-only");
    }

    @Test
    void rootsNameTheirSpaces() {
        assertThat(drawing(
                        "container board size=0x100",
                        "ram main size=0x10",
                        "add main in=board at=0xf0",
                        "space cpu root=board",
                        "space dma root=main",
                        "space pci root=board",
                        "space gone root=main",
                        "unspace gone"))
                .containsExactly(
                        "board   container  size 0x100  spaces cpu pci", "  main  ram        0xf0..0xff  space dma");
    }

    @Test
    void aRegionThatWasTakenOutStandsByItself() {
        assertThat(drawing("container board size=0x100", "ram main size=0x10", "add main in=board at=0x0", "del main"))
                .containsExactly("board  container  size 0x100", "main   ram        size 0x10");
    }

    @Test
    void misuseChangesNothing() {
        assertThat(drawing("container board size=0x100", "add board in=board at=0x0"))
                .containsExactly("board  container  size 0x100");
    }

    @Test
    void rangesAreExactUpTo64BitsAndPast() {
        assertThat(drawing(
                        "container all size=0x10000000000000000",
                        "container more size=0x10000000000000000",
                        "add more in=all at=0x1000"))
                .containsExactly(
                        "all     container  size 0x10000000000000000",
                        "  more  container  0x1000..0x10000000000000fff");
    }
}
