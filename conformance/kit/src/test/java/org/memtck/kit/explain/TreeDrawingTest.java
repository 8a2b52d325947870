package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

    @Test
    void memoryOfAllBackingsSaysWhatIsBehindIt() {
        assertThat(drawing(
                        "ram grown size=0x100 backing=resizeable max=0x2000",
                        "ram disk size=0x1000 backing=file shared=yes",
                        "ram image size=0x1000 backing=file",
                        "ram lent size=0x10 backing=caller",
                        "ramresize grown size=0x200",
                        "ramresize grown size=0x4000"))
                .containsExactly(
                        "grown  ram  size 0x200   resizeable to 0x2000",
                        "disk   ram  size 0x1000  in a shared file",
                        "image  ram  size 0x1000  in a private file",
                        "lent   ram  size 0x10    in the caller's memory");
    }

    @Test
    void aRomDeviceSaysHowItIsRead() {
        assertThat(drawing("romd boot size=0x100", "romd flash size=0x100", "romdmode flash on=no"))
                .containsExactly("boot   romd  size 0x100  ROM mode", "flash  romd  size 0x100  ROM mode off");
    }

    @Test
    void anIommuRegionSaysWhereItLeadsTo() {
        assertThat(drawing(
                        "ram main size=0x100",
                        "space cpu root=main",
                        "iommu mmu size=0x100 target=cpu granule=0x10",
                        "iotlb mmu iova=0x20 to=0x40 perm=rw",
                        "iotlb mmu iova=0x10 to=0x60 perm=r",
                        "iotlb mmu iova=0x20 to=0x80 perm=none"))
                .containsExactly(
                        "main  ram    size 0x100  space cpu",
                        "mmu   iommu  size 0x100  to space cpu by 0x10, 0x10 leads to 0x60 r, 0x20 leads to 0x80 none");
    }

    @Test
    void manyEntriesAreCutShort() {
        List<String> lines = new ArrayList<>(
                List.of("ram main size=0x100", "space cpu root=main", "iommu mmu size=0x100 target=cpu granule=0x10"));
        for (int i = 0; i < 5; i++) {
            lines.add("iotlb mmu iova=0x" + i + "0 to=0x0 perm=w");
        }

        assertThat(drawing(lines.toArray(String[]::new)).get(1)).endsWith("0x30 leads to 0x0 w, and so on");
    }

    @Test
    void attributesShow() {
        assertThat(drawing(
                        "mmio dev size=0x100",
                        "ram main size=0x100",
                        "coalesce dev at=0x10 len=16",
                        "eventfd bell region=dev at=0x40 size=4 match=0x7",
                        "eventfd gone region=dev at=0x50 size=4",
                        "uneventfd gone",
                        "log main client=1 on=yes",
                        "log main client=0 on=yes"))
                .containsExactly(
                        "dev   mmio  size 0x100  coalesced 0x10..0x1f, eventfd bell at 0x40..0x43 for 0x7",
                        "main  ram   size 0x100  logged for 0 1");
    }

    @Test
    void ownersAndUseShow() {
        assertThat(drawing(
                        "owner card",
                        "ram bar size=0x100 owner=card",
                        "mmio regs size=0x10 owner=card",
                        "ref bar",
                        "ref bar",
                        "ref regs",
                        "unowner card"))
                .containsExactly(
                        "bar   ram   size 0x100  owner card (let go), in use 2 times",
                        "regs  mmio  size 0x10   owner card (let go), in use");
    }

    @Test
    void whatWasFinalizedIsNotDrawnWhatWasInItIs() {
        assertThat(drawing(
                        "container board size=0x100",
                        "container bus size=0x100",
                        "ram main size=0x10",
                        "add main in=bus at=0x0",
                        "add bus in=board at=0x0",
                        "destroy bus"))
                .containsExactly("board  container  size 0x100", "main   ram        size 0x10");
    }
}
