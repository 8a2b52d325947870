package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Answers.check;
import static org.memtck.kit.check.Answers.last;
import static org.memtck.kit.check.Answers.verdict;
import static org.memtck.kit.check.Verdict.FAIL;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Step;

class CheckerTest {
    private static Step inMap(String access) {
        return last(
                "container A size=0x40",
                "ram B size=0x10",
                "rom C size=0x10",
                "add B in=A at=0x10",
                "add C in=A at=0x20",
                "fill B at=0 bytes=11223344",
                "space S root=A",
                access);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "fault", "unsupported", "error message=x", "illegal rule=RAM-1", "ok"})
    void aReadThatShouldSucceedMustSucceedWithAValue(String reply) {
        assertThat(verdict(inMap("read S at=0x10 size=4"), reply)).isEqualTo(FAIL);
    }

    @Test
    void aDifferenceSaysWhatWasExpectedAndWhatWasObserved() {
        assertThat(check(inMap("read S at=0x10 size=4"), "ok value=0x1").difference())
                .isEqualTo(new Difference(Aspect.VALUE, "ok value=0x44332211", "ok value=0x1"));
        assertThat(Aspect.VALUE.word()).isEqualTo("value");
    }

    @Test
    void theFirstAspectThatDiffersIsNamed() {
        Step read = inMap("read S at=0x10 size=4");

        assertThat(check(read, "rejected value=0x1 calls=D:r:0:1:0x0").difference())
                .extracting("aspect")
                .isEqualTo(Aspect.STATUS);
        assertThat(check(read, "ok value=0x44332211 calls=D:r:0:1:0x0").difference())
                .extracting("aspect")
                .isEqualTo(Aspect.CALLS);
    }

    @Test
    void theValueOfARejectedReadIsFree() {
        assertThat(verdict(inMap("read S at=0 size=4"), "rejected")).isEqualTo(PASS);
        assertThat(verdict(inMap("read S at=0 size=4"), "rejected value=0xffffffff"))
                .isEqualTo(NON_STRICT);
    }

    @Test
    void whatIsNoReadHasNoValueNoBytesAndNoRanges() {
        Step write = inMap("write S at=0x10 size=4 value=0x1");

        assertThat(verdict(write, "ok")).isEqualTo(PASS);
        assertThat(verdict(write, "ok value=0x1")).isEqualTo(FAIL);
        assertThat(verdict(write, "ok bytes=01")).isEqualTo(FAIL);
        assertThat(verdict(write, "ok ranges=0x10-0x1f:B+0x0")).isEqualTo(FAIL);
    }

    @Test
    void aRefusedWriteMayBeIgnored() {
        Step write = inMap("write S at=0x20 size=4 value=0x1");

        assertThat(verdict(write, "rejected")).isEqualTo(PASS);
        assertThat(verdict(write, "ok")).isEqualTo(NON_STRICT);
        assertThat(verdict(write, "ok value=0x1")).isEqualTo(FAIL);
        assertThat(verdict(write, "fault")).isEqualTo(FAIL);
        assertThat(verdict(write, "unsupported")).isEqualTo(FAIL);
    }

    @Test
    void aWriteIntoAHoleMayNotBeIgnored() {
        assertThat(verdict(inMap("write S at=0x0 size=4 value=0x1"), "ok")).isEqualTo(FAIL);
    }

    @Test
    void bytesThatDidNotArriveAreFree() {
        Step load = inMap("load S at=0xe len=4");

        assertThat(verdict(load, "rejected bytes=00001122")).isEqualTo(PASS);
        assertThat(verdict(load, "rejected bytes=ffff1122")).isEqualTo(NON_STRICT);
        assertThat(verdict(load, "rejected bytes=00001123")).isEqualTo(FAIL);
        assertThat(verdict(load, "rejected bytes=1122")).isEqualTo(FAIL);
        assertThat(verdict(load, "rejected bytes=0000112200")).isEqualTo(FAIL);
        assertThat(verdict(load, "rejected")).isEqualTo(FAIL);
        assertThat(verdict(load, "ok bytes=00001122")).isEqualTo(FAIL);
    }

    @Test
    void whereNoByteArrivedNoneNeedBeThere() {
        assertThat(verdict(inMap("load S at=0x0 len=4"), "rejected bytes=00000000"))
                .isEqualTo(PASS);
        assertThat(verdict(inMap("load S at=0x0 len=4"), "rejected")).isEqualTo(NON_STRICT);
    }

    @Test
    void bytesThatDidArriveMustBeThere() {
        assertThat(verdict(inMap("load S at=0x10 len=4"), "ok")).isEqualTo(FAIL);
        assertThat(verdict(inMap("load S at=0x10 len=4"), "ok bytes=")).isEqualTo(FAIL);
    }

    @Test
    void aBlockOfNoBytesMayAnswerNone() {
        assertThat(verdict(inMap("load S at=0x10 len=0"), "ok")).isEqualTo(PASS);
        assertThat(verdict(inMap("load S at=0x10 len=0"), "ok bytes=")).isEqualTo(NON_STRICT);
    }

    @Test
    void rangesNeedNotBeJoined() {
        Step view = inMap("flatview S");

        assertThat(verdict(view, "ok ranges=0x10-0x1f:B+0x0,0x20-0x2f:C+0x0:ro"))
                .isEqualTo(PASS);
        assertThat(verdict(view, "ok ranges=0x10-0x17:B+0x0,0x18-0x1f:B+0x8,0x20-0x2f:C+0x0:ro"))
                .isEqualTo(NON_STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "ok ranges=0x10-0x1f:B+0x0",
                "ok ranges=0x10-0x1f:B+0x0,0x20-0x2f:C+0x0",
                "ok ranges=0x20-0x2f:C+0x0:ro,0x10-0x1f:B+0x0",
                "ok ranges=0x18-0x1f:B+0x8,0x10-0x17:B+0x0,0x20-0x2f:C+0x0:ro",
                "ok ranges=0x10-0x17:B+0x0,0x18-0x1f:B+0x0,0x20-0x2f:C+0x0:ro",
                "ok ranges=0x10-0x17:B+0x0,0x10-0x1f:B+0x0,0x20-0x2f:C+0x0:ro",
                "ok ranges=0x10-0x1f:B+0x0,0x20-0x2f:C+0x0:ro,0x30-0x3f:D+0x0"
            })
    void rangesMustBeThoseOfTheMap(String reply) {
        assertThat(verdict(inMap("flatview S"), reply)).isEqualTo(FAIL);
    }

    @Test
    void misuseMustNameTheRuleThatItBreaks() {
        Step misuse = inMap("add B in=A at=0x30");

        assertThat(verdict(misuse, "illegal rule=TREE-1")).isEqualTo(PASS);
        assertThat(verdict(misuse, "illegal rule=ALIAS-7")).isEqualTo(FAIL);
        assertThat(verdict(misuse, "rejected")).isEqualTo(FAIL);
        assertThat(verdict(misuse, "ok")).isEqualTo(FAIL);
    }
}
