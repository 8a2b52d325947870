package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Step.Kind;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** Attributes that do not change the map, and what of them is unspecified within a transaction. */
final class AttributesTest {
    private final Lines lines = new Lines(
            "container board size=0x10000",
            "ram main size=0x1000 backing=resizeable max=0x3000",
            "mmio dev size=0x100",
            "romd flash size=0x100",
            "ram elsewhere size=0x100",
            "add main in=board at=0x0",
            "add dev in=board at=0x4000",
            "add flash in=board at=0x5000",
            "space cpu root=board");

    private Settles settles(String line) {
        return lines.step(line).expectation().settles();
    }

    private DirtyBytes dirty(String line) {
        DirtyBytes dirty = lines.step(line).expectation().dirty();
        if (dirty == null) {
            throw new AssertionError(line);
        }
        return dirty;
    }

    @Test
    void whatDependsOnAChangeWithinATransactionIsUnspecifiedUntilTheCommit() {
        lines.done("begin", "romdmode flash on=no", "eventfd e region=dev at=0x10 size=1", "begin", "commit");

        assertThat(lines.kind("read cpu at=0x5000 size=1")).isEqualTo(Kind.OPEN);
        assertThat(lines.kind("load cpu at=0x5000 len=1")).isEqualTo(Kind.OPEN);
        assertThat(lines.kind("write cpu at=0x4010 size=1 value=0x1")).isEqualTo(Kind.OPEN);
        assertThat(lines.kind("store cpu at=0x4010 bytes=01")).isEqualTo(Kind.OPEN);
        lines.done("commit");
        assertThat(lines.answer("read cpu at=0x5000 size=1")).startsWith("ok value=0x0 calls=flash:r");
        assertThat(lines.kind("write cpu at=0x4010 size=1 value=0x1")).isEqualTo(Kind.DONE);
        lines.done("begin", "read cpu at=0x5000 size=1", "commit");
    }

    @Test
    void whatDoesNotDependOnItIsSpecified() {
        lines.done("eventfd f region=dev at=0x20 size=1", "begin", "romdmode flash on=no");
        lines.done("eventfd e region=dev at=0x10 size=1 match=0x5", "begin", "commit");

        assertThat(lines.answer("write cpu at=0x5000 size=1 value=0x1")).isEqualTo("ok calls=flash:w:0x0:1:0x1");
        assertThat(lines.answer("store cpu at=0x5000 bytes=01")).isEqualTo("ok calls=flash:w:0x0:1:0x1");
        assertThat(lines.answer("write cpu at=0x4010 size=1 value=0x1")).isEqualTo("ok calls=dev:w:0x10:1:0x1");
        assertThat(lines.answer("write cpu at=0x4020 size=1 value=0x1")).isEqualTo("ok signals=f");
        assertThat(lines.kind("write cpu at=0x4010 size=1 value=0x5")).isEqualTo(Kind.OPEN);
        lines.done("uneventfd f");
        assertThat(lines.kind("write cpu at=0x4020 size=1 value=0x1")).isEqualTo(Kind.OPEN);
        lines.done("commit");
        assertThat(lines.answer("write cpu at=0x4020 size=1 value=0x1")).isEqualTo("ok calls=dev:w:0x20:1:0x1");
    }

    @Test
    void withinATransactionAWriteMayBeLateInRangesOldAndNew() {
        lines.done("coalesce dev at=0x0 len=8", "begin", "uncoalesce dev", "coalesce dev at=0x10 len=8");

        assertThat(mayBeLate("write cpu at=0x4000 size=1 value=0x1")).isTrue();
        assertThat(mayBeLate("write cpu at=0x4010 size=1 value=0x1")).isTrue();
        assertThat(mayBeLate("write cpu at=0x4020 size=1 value=0x1")).isFalse();
        lines.done("commit");
        assertThat(mayBeLate("write cpu at=0x4000 size=1 value=0x1")).isFalse();
    }

    @Test
    void whatAnotherClientTurnsOnWithinATransactionLosesNothing() {
        lines.done("log main client=0 on=yes", "dirty main at=0x0 len=0x1000 client=0", "begin");
        lines.done("log main client=1 on=yes", "log main client=0 on=yes", "write cpu at=0x0 size=1 value=0x1");

        assertThat(lines.answer("dirty main at=0x0 len=0x1000 client=0")).isEqualTo("ok pages=0x0-0xfff");
        assertThat(lines.kind("dirty main at=0x0 len=0x1000 client=1")).isEqualTo(Kind.OPEN);
    }

    @Test
    void whatIsLoggedWithinATransactionThatTurnedLoggingOnMayCount() {
        lines.done("begin", "log main client=0 on=yes");

        assertThat(lines.kind("dirty main at=0x0 len=0x1000 client=0")).isEqualTo(Kind.OPEN);
        lines.done("write cpu at=0x0 size=1 value=0x1", "commit");
        Range whole = new Range(0, 0xfff);
        assertThat(dirty("dirty main at=0x0 len=0x1000 client=0")).satisfies(dirty -> {
            assertThat(dirty.written()).isEmpty();
            assertThat(dirty.maybe()).contains(whole);
        });
    }

    @Test
    void memoryThatGrowsAfterLoggingWasTurnedOnMayBeDirty() {
        lines.done("log main client=0 on=yes", "dirty main at=0x0 len=0x1000 client=0", "ramresize main size=0x3000");

        assertThat(dirty("dirty main at=0x0 len=0x3000 client=0").maybe()).contains(new Range(0, 0x2fff));
        lines.done("ramresize main size=0x1000", "log main client=1 on=yes", "ramresize main size=0x2000");
        assertThat(dirty("dirty main at=0x0 len=0x2000 client=1").maybe()).contains(new Range(0, 0x1fff));
    }

    @Test
    void clientsHaveLogsOfTheirOwn() {
        lines.done("log main client=0 on=yes", "log main client=1 on=yes");
        lines.done("dirty main at=0x0 len=0x1000 client=0", "dirty main at=0x0 len=0x1000 client=1");
        lines.done("write cpu at=0x0 size=1 value=0x1");

        assertThat(lines.answer("dirty main at=0x0 len=0x1000 client=0")).isEqualTo("ok pages=0x0-0xfff");
        assertThat(lines.answer("dirty main at=0x0 len=0x1000 client=0")).isEqualTo("ok");
        assertThat(lines.answer("dirty main at=0x0 len=0x1000 client=1")).isEqualTo("ok pages=0x0-0xfff");
    }

    @Test
    void aQuestionForPartOfAPageIsForThePage() {
        lines.done("log main client=0 on=yes", "dirty main at=0x0 len=0x1000 client=0");
        lines.done("write cpu at=0x0 size=1 value=0x1");

        assertThat(lines.answer("dirty main at=0x800 len=0x10 client=0")).isEqualTo("ok pages=0x0-0xfff");
        assertThat(lines.answer("dirty main at=0x0 len=0x1 client=0")).isEqualTo("ok");
    }

    @Test
    void aWindowThatIsClearedWithAPageLeavesItsOtherPagesInDoubt() {
        Reference reference = new Reference(Veto.NONE, new Parameters(1L << 48, 64, 1, 8, 0x400, 0x1000, 1));
        DirtyBytes second = null;
        for (String line : List.of(
                "ram main size=0x2000",
                "space cpu root=main",
                "log main client=0 on=yes",
                "dirty main at=0x0 len=0x2000 client=0",
                "write cpu at=0x400 size=1 value=0x1",
                "write cpu at=0x1000 size=1 value=0x1",
                "dirty main at=0x10 len=0x1 client=0",
                "dirty main at=0x0 len=0x2000 client=0")) {
            second = reference.step(Lines.parse(line)).expectation().dirty();
        }

        assertThat(second)
                .isEqualTo(new DirtyBytes(
                        new Range(0, 0x1fff), List.of(new Range(0x1000, 0x1000)), List.of(new Range(0x400, 0x400))));
    }

    @Test
    void aQuestionForWhatIsNotLoggedIsUnspecifiedAndOneBeyondTheEndIsAnError() {
        lines.done("log main client=0 on=yes");

        assertThat(lines.kind("dirty main at=0x0 len=0x1000 client=1")).isEqualTo(Kind.OPEN);
        assertThat(lines.kind("dirty main at=0x0 len=0x2000 client=0")).isEqualTo(Kind.MISUSE);
    }

    @Test
    void aCoalescedWriteLiesInOneZone() {
        lines.done("coalesce dev at=0x0 len=8", "coalesce dev at=0x8 len=8");

        assertThat(mayBeLate("write cpu at=0x4007 size=1 value=0x1")).isTrue();
        assertThat(mayBeLate("write cpu at=0x400f size=1 value=0x1")).isTrue();
        assertThat(mayBeLate("write cpu at=0x4010 size=1 value=0x1")).isFalse();
        assertThat(mayBeLate("store cpu at=0x4000 bytes=01")).isFalse();
        lines.done("uncoalesce dev");
        assertThat(mayBeLate("write cpu at=0x4000 size=1 value=0x1")).isFalse();
    }

    private boolean mayBeLate(String line) {
        return lines.step(line).expectation().accesses().get(0).mayBeLate();
    }

    @Test
    void onlyAChangeOfWhatSomeSpaceShowsBringsInLateWrites() {
        lines.done("coalesce dev at=0x0 len=8", "write cpu at=0x4000 size=1 value=0x1");

        assertThat(settles("ramresize main size=0x1000")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("disable elsewhere")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("add elsewhere in=board at=0x4000 prio=-1")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("enable elsewhere")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("begin")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("move elsewhere at=0x6000")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(lines.step("commit").rules().contains(Rule.COAL_1)).isTrue();
        assertThat(settles("move elsewhere at=0x7000")).isEqualTo(Settles.OWN_DEVICES);
    }

    @Test
    void aClosedSpaceThatShowedSomethingBringsInLateWrites() {
        lines.done("coalesce dev at=0x0 len=8", "write cpu at=0x4000 size=1 value=0x1");
        lines.done("container empty size=0x10", "space nothing root=empty", "space dma root=elsewhere");

        assertThat(settles("unspace nothing")).isEqualTo(Settles.OWN_DEVICES);
        assertThat(settles("unspace dma")).isEqualTo(Settles.CALLS);
    }

    @Test
    void flushBringsInEverythingAndSaysWhichRulesWanted() {
        lines.done("coalesce dev at=0x0 len=8", "write cpu at=0x4000 size=1 value=0x1", "owner o", "unowner o");

        Step flush = lines.step("flush");
        assertThat(flush.expectation().settles()).isEqualTo(Settles.EVERYTHING);
        assertThat(flush.rules().toList()).containsExactly(Rule.COAL_1, Rule.LIFE_5);
        assertThat(lines.step("flush").rules().isEmpty()).isTrue();
    }

    @Test
    void aWriteThatSignalsBringsInWhatIsLateUnlessItLiesInAZone() {
        lines.done("coalesce dev at=0x0 len=8", "eventfd e region=dev at=0x10 size=1");
        lines.done("eventfd f region=dev at=0x4 size=1", "write cpu at=0x4000 size=1 value=0x1");

        Step inside = lines.step("write cpu at=0x4004 size=1 value=0x1");
        assertThat(inside.expectation().accesses()).isEmpty();
        assertThat(inside.rules().contains(Rule.COAL_1)).isFalse();
        Step outside = lines.step("write cpu at=0x4010 size=1 value=0x1");
        assertThat(outside.expectation().canonical().signals()).containsExactly("e");
        assertThat(outside.expectation().accesses()).singleElement().satisfies(access -> {
            assertThat(access.calls()).isEmpty();
            assertThat(access.mayBeLate()).isFalse();
        });
        assertThat(outside.rules().contains(Rule.COAL_1)).isTrue();
        assertThat(lines.step("write cpu at=0x4010 size=1 value=0x1").rules().contains(Rule.COAL_1))
                .isFalse();
    }

    @Test
    void zonesAndEventfdsLieWithinTheDevice() {
        assertThat(lines.answer("coalesce dev at=0xf8 len=9")).startsWith("error");
        assertThat(lines.answer("eventfd e region=dev at=0xfd size=4")).startsWith("error");
        lines.done("coalesce dev at=0xf8 len=8", "eventfd e region=dev at=0xfc size=4");
    }

    @Test
    void aWriteThatTouchesACutEventfdIsDecidedByTheRuleForThem() {
        lines.done("eventfd e region=dev at=0x0 size=4", "ram top size=0x2", "add top in=board at=0x4002 prio=1");

        assertThat(lines.step("write cpu at=0x4000 size=2 value=0x1").rules().contains(Rule.EVT_3))
                .isTrue();
        assertThat(lines.step("write cpu at=0x4004 size=2 value=0x1").rules().contains(Rule.EVT_3))
                .isFalse();
        lines.done("del top");
        assertThat(lines.step("write cpu at=0x4000 size=2 value=0x1").rules().contains(Rule.EVT_3))
                .isFalse();
    }

    @Test
    void anEventfdAtTheBeginningIsNotCutWhereTheLastByteIsShownBesideIt() {
        Lines wrapped = new Lines(
                "mmio dev size=0x10000000000000000",
                "alias tail of=dev offset=0xfffffffffffff000 size=0x1000",
                "alias head of=dev offset=0x0 size=0x1000",
                "container board size=0x2000",
                "add tail in=board at=0x0",
                "add head in=board at=0x1000",
                "space cpu root=board");

        assertThat(wrapped.step("eventfd e region=dev at=0x0 size=4").rules().contains(Rule.EVT_3))
                .isFalse();
    }
}
