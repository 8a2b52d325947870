package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Verdict.FAIL;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes to coalesced ranges may arrive late, but in order, once, and before anything that could tell (rule COAL-1). */
class LateCallsTest {
    private static final String ONE = "C:w:0x0:1:0x1";
    private static final String TWO = "C:w:0x1:1:0x2";
    private static final String OTHER = "D:w:0x0:1:0x3";

    private final Run run = new Run(
            "container A size=0x1000",
            "mmio C size=0x100",
            "mmio D size=0x100",
            "ram E size=0x100",
            "add C in=A at=0x0",
            "add D in=A at=0x100",
            "space S root=A",
            "coalesce C at=0x0 len=16",
            "coalesce D at=0x0 len=8");

    /** Three writes, none of which arrives. */
    private void putOff() {
        assertThat(run.verdict("write S at=0x0 size=1 value=0x1", "ok")).isEqualTo(NON_STRICT);
        assertThat(run.verdict("write S at=0x1 size=1 value=0x2", "ok")).isEqualTo(NON_STRICT);
        assertThat(run.verdict("write S at=0x100 size=1 value=0x3", "ok")).isEqualTo(NON_STRICT);
    }

    @Test
    void atOnceIsCanonical() {
        assertThat(run.verdict("write S at=0x0 size=1 value=0x1", "ok calls=" + ONE))
                .isEqualTo(PASS);
        assertThat(run.verdict("flush", "ok")).isEqualTo(PASS);
    }

    @Test
    void theyMayComeWithTheNextFlush() {
        putOff();

        assertThat(run.verdict("flush", "ok calls=" + ONE + "," + TWO + "," + OTHER))
                .isEqualTo(NON_STRICT);
        assertThat(run.verdict("flush", "ok")).isEqualTo(PASS);
    }

    @Test
    void onlyTheOrderWithinADeviceCounts() {
        putOff();

        assertThat(run.verdict("flush", "ok calls=" + ONE + "," + OTHER + "," + TWO))
                .isEqualTo(NON_STRICT);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "flush, ok",
                "flush, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2\"",
                "flush, \"ok calls=C:w:0x1:1:0x2,C:w:0x0:1:0x1,D:w:0x0:1:0x3\"",
                "flush, \"ok calls=C:w:0x0:1:0x1,C:w:0x0:1:0x1,C:w:0x1:1:0x2,D:w:0x0:1:0x3\"",
                "flush, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,D:w:0x0:1:0x3,D:w:0x0:1:0x3\"",
                "add E in=A at=0x200, ok",
                "add E in=A at=0x200, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2\"",
                "write S at=0x20 size=1 value=0x9, ok calls=C:w:0x20:1:0x9",
                "write S at=0x20 size=1 value=0x9, \"ok calls=C:w:0x0:1:0x1,C:w:0x20:1:0x9\"",
                "write S at=0x20 size=1 value=0x9, \"ok calls=C:w:0x20:1:0x9,C:w:0x0:1:0x1,C:w:0x1:1:0x2\"",
                "store S at=0x8 bytes=09, ok calls=C:w:0x8:1:0x9",
                "flatview S, \"ok ranges=0x0-0xff:C+0x0,0x100-0x1ff:D+0x0 calls=C:w:0x1:1:0x2\""
            })
    void itFailsIfTheyDoNotComeWhenTheyMustOrNotInOrderOrTwice(String line, String answer) {
        putOff();

        assertThat(run.difference(line, answer).aspect()).isEqualTo(Aspect.CALLS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "add E in=A at=0x200, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,D:w:0x0:1:0x3\"",
                "write S at=0x20 size=1 value=0x9, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,C:w:0x20:1:0x9\"",
                "write S at=0x20 size=1 value=0x9, "
                        + "\"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,C:w:0x20:1:0x9,D:w:0x0:1:0x3\"",
                "store S at=0x8 bytes=09, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,C:w:0x8:1:0x9\"",
                "write S at=0x8 size=1 value=0x9, ok",
                "write S at=0x8 size=1 value=0x9, \"ok calls=C:w:0x0:1:0x1\"",
                "write S at=0x8 size=1 value=0x9, \"ok calls=C:w:0x0:1:0x1,C:w:0x1:1:0x2,C:w:0x8:1:0x9\"",
                "write S at=0x300 size=1 value=0x9, \"rejected calls=D:w:0x0:1:0x3\"",
                "flatview S, \"ok ranges=0x0-0xff:C+0x0,0x100-0x1ff:D+0x0 calls=C:w:0x0:1:0x1\""
            })
    void itMayPassIfTheyComeBeforeTheyMust(String line, String answer) {
        putOff();

        assertThat(run.verdict(line, answer)).isEqualTo(NON_STRICT);
    }

    @Test
    void whatAnsweredCanonicallyWhileWritesWereDueFails() {
        putOff();

        Difference difference = run.difference("write S at=0x20 size=1 value=0x9", "ok calls=C:w:0x20:1:0x9");
        assertThat(difference.expected()).isEqualTo("ok calls=" + ONE + "," + TWO + ",C:w:0x20:1:0x9");
        assertThat(difference.observed()).isEqualTo("ok calls=C:w:0x20:1:0x9");
    }

    @Test
    void noneComesBeforeItsWrite() {
        assertThat(run.verdict("write S at=0x100 size=1 value=0x3", "ok calls=" + OTHER + "," + ONE))
                .isEqualTo(FAIL);
    }

    @Test
    void aPartOfASplitWriteDoesNotDo() {
        Run split = new Run("mmio C size=0x100 impl=1..2", "space S root=C", "coalesce C at=0x0 len=16");
        assertThat(split.verdict("write S at=0x0 size=4 value=0x44332211", "ok"))
                .isEqualTo(NON_STRICT);

        assertThat(split.verdict("flush", "ok calls=C:w:0x0:2:0x2211")).isEqualTo(FAIL);
    }

    @Test
    void aSplitWriteIsAsFreeAsItIsAtOnce() {
        Run split = new Run("mmio C size=0x100 impl=1..2", "space S root=C", "coalesce C at=0x0 len=16");
        assertThat(split.verdict("write S at=0x0 size=4 value=0x44332211", "ok"))
                .isEqualTo(NON_STRICT);

        assertThat(split.verdict("flush", "ok calls=C:w:0x2:2:0x4433,C:w:0x0:2:0x2211"))
                .isEqualTo(NON_STRICT);
    }
}
