package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Step.Kind;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Host windows: on memory itself, or a copy of what a device shows or is to get. */
final class WindowTest {
    private static final String[] BOARD = {
        "container board size=0x10000",
        "space cpu root=board",
        "ram main size=0x1000",
        "rom boot size=0x1000",
        "mmio dev size=0x100 seed=0x20",
        "mmio odd size=0x100 impl=2..2",
        "romd flash size=0x100",
        "reservation gap size=0x100",
        "iommu mmu size=0x100 target=cpu granule=16",
        "add main in=board at=0x0",
        "add boot in=board at=0x1000",
        "add dev in=board at=0x2000",
        "add odd in=board at=0x2100",
        "add flash in=board at=0x3000",
        "add gap in=board at=0x4000",
        "add mmu in=board at=0x5000"
    };

    private final Lines lines = new Lines(BOARD);

    @Test
    void aWindowOnMemoryIsTheMemoryForBothSides() {
        assertThat(lines.answer("pin h space=cpu at=0x100 len=16 access=w")).isEqualTo("ok length=16");
        lines.done("poke h at=0x4 bytes=a1a2", "write cpu at=0x106 size=2 value=0xb2b1");

        assertThat(lines.answer("load cpu at=0x104 len=4")).isEqualTo("ok bytes=a1a2b1b2");
        assertThat(lines.answer("peek h at=0x4 len=4")).isEqualTo("ok bytes=a1a2b1b2");
        lines.done("del main", "fill main at=0x104 bytes=c1");
        assertThat(lines.answer("peek h at=0x4 len=4")).isEqualTo("ok bytes=c1a2b1b2");
        assertThat(lines.answer("unpin h written=16")).isEqualTo("ok");
    }

    @Test
    void itEndsWithTheRangeOfTheFlatView() {
        assertThat(lines.answer("pin a space=cpu at=0xff0 len=64 access=w")).isEqualTo("ok length=16");
        assertThat(lines.answer("pin b space=cpu at=0x1ffc len=64 access=r")).isEqualTo("ok length=4");
    }

    @Test
    void itGoesOnOverEdgesThatTheFlatViewDoesNotShow() {
        lines.done("ram hidden size=0x10", "add hidden in=board at=0xff0 prio=-1");

        assertThat(lines.answer("pin h space=cpu at=0xf00 len=64000 access=w")).isEqualTo("ok length=256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pin h space=cpu at=0x6000 len=1 access=r",
                "pin h space=cpu at=0x4000 len=1 access=r",
                "pin h space=cpu at=0x5000 len=1 access=r",
                "pin h space=cpu at=0x1000 len=1 access=w",
                "pin h space=cpu at=0x20f8 len=16 access=r",
                "pin h space=cpu at=0x2100 len=4 access=w"
            })
    void onThisItIsUnspecified(String line) {
        assertThat(lines.kind(line)).isEqualTo(Kind.OPEN);
        assertThat(lines.step("peek h at=0x0 len=1").expectation().canonical().detail())
                .isEqualTo("there is no window h");
    }

    @Test
    void whatMemoryIsReadOnlyInAnotherPlaceMightGoOn() {
        lines.done(
                "alias tail of=main offset=0x800 size=0x800",
                "readonly tail on=yes",
                "add tail in=board at=0x800 prio=1");

        assertThat(lines.kind("pin h space=cpu at=0x7f8 len=16 access=r")).isEqualTo(Kind.OPEN);
        assertThat(lines.answer("pin h space=cpu at=0x7f8 len=8 access=r")).isEqualTo("ok length=8");
    }

    @Test
    void aSecondCopyIsUnspecifiedASecondWindowOnMemoryIsNot() {
        lines.done("pin a space=cpu at=0x2000 len=4 access=w", "pin b space=cpu at=0x0 len=4 access=w");

        assertThat(lines.kind("pin c space=cpu at=0x2010 len=4 access=r")).isEqualTo(Kind.OPEN);
        lines.done("pin d space=cpu at=0x2 len=4 access=r", "unpin a written=0");
        lines.done("pin c space=cpu at=0x2010 len=4 access=r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poke in at=0x0 bytes=00",
                "poke out at=0x3 bytes=0000",
                "peek in at=0x4 len=1",
                "peek in at=0xffffffffffffffff len=1",
                "unpin in written=1",
                "unpin out written=5"
            })
    void thisIsMisuseAndChangesNothing(String line) {
        lines.done("pin in space=cpu at=0x0 len=4 access=r", "pin out space=cpu at=0x0 len=4 access=w");

        assertThat(lines.answer(line)).isEqualTo("illegal rule=PIN-1");
        lines.done("unpin in written=0", "unpin out written=4");
    }

    @Test
    void whatWasNeverPokedIntoACopyIsUnspecified() {
        lines.done("pin h space=cpu at=0x2000 len=8 access=w", "poke h at=0x2 bytes=a1");

        assertThat(lines.kind("peek h at=0x1 len=2")).isEqualTo(Kind.OPEN);
        assertThat(lines.answer("peek h at=0x2 len=1")).isEqualTo("ok bytes=a1");
        assertThat(lines.kind("unpin h written=3")).isEqualTo(Kind.OPEN);
        lines.done("poke h at=0x0 bytes=b1b2");
        assertThat(lines.answer("unpin h written=3")).startsWith("ok calls=dev:w:");
    }

    @Test
    void whereTheMapHasChangedToCloseACopyIsUnspecifiedUnlessNothingIsWritten() {
        lines.done("pin h space=cpu at=0x2000 len=4 access=w", "poke h at=0x0 bytes=a1", "move dev at=0x2008");

        assertThat(lines.kind("unpin h written=1")).isEqualTo(Kind.OPEN);
        lines.done("move dev at=0x2000", "ram hidden size=0x2", "add hidden in=board at=0x2001 prio=-1");
        assertThat(lines.answer("unpin h written=1")).isEqualTo("ok calls=dev:w:0x0:1:0xa1");
    }

    @Test
    void aRomDeviceIsMemoryAsLongAsItIsReadDirectly() {
        lines.done("fill flash at=0x0 bytes=a1", "pin direct space=cpu at=0x3000 len=1 access=r");
        lines.done("romdmode flash on=no", "pin copy space=cpu at=0x3000 len=1 access=r", "fill flash at=0x0 bytes=b1");

        assertThat(lines.answer("peek direct at=0x0 len=1")).isEqualTo("ok bytes=b1");
        assertThat(lines.answer("peek copy at=0x0 len=1")).isEqualTo("ok bytes=00");
    }

    @Test
    void aWindowThatCannotBeClosedInASpecifiedWayStaysOpenAndHasWrittenNothing() {
        lines.done(
                "owner card",
                "mmio regs size=0x100 owner=card",
                "add regs in=board at=0x6000",
                "coalesce regs at=0x40 len=8",
                "write cpu at=0x6040 size=1 value=0x1",
                "pin h space=cpu at=0x6000 len=1 access=w",
                "poke h at=0x0 bytes=a1",
                "unowner card",
                "disable regs");

        assertThat(lines.kind("unpin h written=1")).isEqualTo(Kind.OPEN);
        assertThat(lines.kind("unpin h written=0")).isEqualTo(Kind.OPEN);
        lines.done("enable regs");
        assertThat(lines.answer("unpin h written=1")).isEqualTo("ok calls=regs:w:0x0:1:0xa1");
        assertThat(lines.finalized("del regs")).containsExactly("regs", "card");
    }

    @Test
    void whatIsToBeAvoidedIsNotDone() {
        Lines avoiding = new Lines(RuleSet.of(Rule.PIN_2), BOARD);

        assertThat(avoiding.kind("pin h space=cpu at=0x2000 len=4 access=w")).isEqualTo(Kind.AVOIDED);
        assertThat(avoiding.kind("pin h space=cpu at=0x0 len=4 access=w")).isEqualTo(Kind.DONE);
    }

    @Test
    void aSpaceUnderAWindowStaysOpen() {
        lines.done("space dma root=main", "pin h space=dma at=0x0 len=4 access=w");

        assertThat(lines.kind("unspace dma")).isEqualTo(Kind.OPEN);
        lines.done("unpin h written=0", "unspace dma");
    }
}
