package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Step.Kind;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
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
                "pin h space=cpu at=0x5000 len=1 access=r",
                "pin h space=cpu at=0x20f8 len=16 access=r",
                "pin h space=cpu at=0x2100 len=4 access=w"
            })
    void onThisItIsUnspecified(String line) {
        assertThat(lines.kind(line)).isEqualTo(Kind.OPEN);
        assertThat(lines.step("peek h at=0x0 len=1").expectation().canonical().detail())
                .isEqualTo("there is no window h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pin h space=cpu at=0x6000 len=8 access=r",
                "pin h space=cpu at=0x4000 len=8 access=w",
                "pin h space=cpu at=0x1000 len=8 access=w"
            })
    void onNothingAndOnWhatIsNotToBeWrittenItIsRefusedOrInVain(String line) {
        Step pin = lines.step(line);

        assertThat(pin.expectation().canonical()).isEqualTo(Observation.rejected());
        assertThat(pin.expectation().others())
                .extracting(Expectation::canonical)
                .containsExactly(Observation.window(8), Observation.window(8));
        lines.done("fill boot at=0x0 bytes=c1c2");
        if (line.endsWith("access=w")) {
            lines.done("poke h at=0x0 bytes=a1a2");
        }
        assertThat(lines.step("peek h at=0x0 len=2").expectation().missing()).hasToString("{0, 1}");
        lines.done("unpin h written=0");
        assertThat(lines.answer("load cpu at=0x1000 len=2")).isEqualTo("ok bytes=c1c2");
    }

    @Test
    void aWindowToBeWrittenEndsWhereTheRightToWriteDoes() {
        lines.done(
                "alias tail of=main offset=0x800 size=0x800",
                "readonly tail on=yes",
                "add tail in=board at=0x800 prio=1");

        assertThat(lines.answer("pin in space=cpu at=0x7f8 len=16 access=r")).isEqualTo("ok length=16");
        assertThat(lines.answer("pin out space=cpu at=0x7f8 len=16 access=w")).isEqualTo("ok length=8");
    }

    @Test
    void aCopyEndsWhereTheDeviceDoesOrIsAsLongAsAsked() {
        Step pin = lines.step("pin h space=cpu at=0x20fc len=6 access=w");

        assertThat(pin.expectation().canonical()).isEqualTo(Observation.window(4));
        assertThat(pin.expectation().others())
                .extracting(Expectation::canonical)
                .containsExactly(Observation.window(6));
    }

    @Test
    void aSecondCopyMayBeRefusedASecondWindowOnMemoryMayNot() {
        lines.done("pin a space=cpu at=0x2000 len=4 access=w");

        assertThat(lines.step("pin b space=cpu at=0x0 len=4 access=w")
                        .expectation()
                        .others())
                .isEmpty();
        assertThat(lines.step("pin c space=cpu at=0x2010 len=4 access=r")
                        .expectation()
                        .others())
                .extracting(Expectation::canonical)
                .containsExactly(Observation.rejected());
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
    void whatWasNeverPokedIntoACopyIsAnything() {
        lines.done("pin h space=cpu at=0x2000 len=8 access=w", "poke h at=0x2 bytes=a1");

        assertThat(lines.step("peek h at=0x1 len=2").expectation().missing()).isEqualTo(BitSet.valueOf(new long[] {1}));
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
    void whereMemoryMayHaveBecomeWritableToCloseAWindowInVainIsUnspecifiedUnlessNothingIsWritten() {
        lines.done("pin h space=cpu at=0x1000 len=4 access=w", "poke h at=0x0 bytes=a1", "readonly boot on=no");

        assertThat(lines.kind("unpin h written=1")).isEqualTo(Kind.OPEN);
        lines.done("unpin h written=0");
        assertThat(lines.answer("load cpu at=0x1000 len=1")).isEqualTo("ok bytes=00");
    }

    @Test
    void thatAWindowOutlivesItsSpaceDecidesHowTheSpaceIsClosed() {
        lines.done("space dma root=board", "pin h space=dma at=0x2000 len=4 access=r", "space other root=main");

        assertThat(lines.step("unspace other").rules()).isEqualTo(RuleSet.NONE);
        assertThat(lines.step("unspace dma").rules()).isEqualTo(RuleSet.of(Rule.PIN_1));
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
    void aWindowOutlivesItsSpace() {
        lines.done(
                "owner card",
                "ram bar size=0x100 owner=card",
                "space dma root=bar",
                "pin h space=dma at=0x0 len=4 access=w",
                "unowner card",
                "unspace dma",
                "poke h at=0x0 bytes=a1a2");

        assertThat(lines.answer("peek h at=0x0 len=2")).isEqualTo("ok bytes=a1a2");
        assertThat(lines.finalized("unpin h written=2")).containsExactly("bar", "card");
    }

    @Test
    void whatBecomesOfACopyWhoseSpaceIsClosedIsUnspecifiedUnlessNothingIsWritten() {
        lines.done("space dma root=board", "pin h space=dma at=0x2000 len=4 access=w", "poke h at=0x0 bytes=a1");
        lines.done("unspace dma", "space dma root=board");

        assertThat(lines.kind("unpin h written=1")).isEqualTo(Kind.OPEN);
        lines.done("unpin h written=0");
    }
}
