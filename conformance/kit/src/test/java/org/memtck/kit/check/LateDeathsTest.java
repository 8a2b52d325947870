package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be finalised may be so later, up to the next flush, but once and not too early (rules LIFE-4 and LIFE-5). */
class LateDeathsTest {
    private final Run run = new Run(
            "container A size=0x1000",
            "owner O",
            "ram B size=0x100 owner=O",
            "owner P",
            "ram C size=0x100 owner=P",
            "add C in=A at=0x0",
            "space S root=A");

    @Test
    void atOnceIsCanonicalAndTheOrderIsFree() {
        assertThat(run.verdict("unowner O", "ok finalized=B,O")).isEqualTo(PASS);
        assertThat(run.verdict("flush", "ok")).isEqualTo(PASS);
        assertThat(run.verdict("unowner P", "ok")).isEqualTo(PASS);
        assertThat(run.verdict("del C", "ok finalized=P,C")).isEqualTo(NON_STRICT);
        assertThat(run.verdict("flush", "ok")).isEqualTo(PASS);
    }

    @Test
    void itMayComeLaterAndBitByBit() {
        assertThat(run.verdict("unowner O", "ok finalized=O")).isEqualTo(NON_STRICT);
        assertThat(run.verdict("find S at=0x0", "ok ranges=0x0-0x0:C+0x0")).isEqualTo(PASS);
        assertThat(run.verdict("find S at=0x0", "ok ranges=0x0-0x0:C+0x0 finalized=B"))
                .isEqualTo(NON_STRICT);
        assertThat(run.verdict("flush", "ok")).isEqualTo(PASS);
    }

    @Test
    void itMayComeWithTheFlush() {
        assertThat(run.verdict("unowner O", "ok")).isEqualTo(NON_STRICT);
        assertThat(run.verdict("flush", "ok finalized=B,O")).isEqualTo(NON_STRICT);
    }

    @Test
    void itMayNotComeAfterTheFlush() {
        assertThat(run.verdict("unowner O", "ok finalized=B")).isEqualTo(NON_STRICT);

        assertThat(run.difference("flush", "ok")).isEqualTo(new Difference(Aspect.FINALIZED, "ok finalized=O", "ok"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "unowner O, \"ok finalized=B,O,B\"",
                "unowner O, \"ok finalized=B,O,C\"",
                "unowner P, \"ok finalized=C,P\"",
                "find S at=0x0, ok ranges=0x0-0x0:C+0x0 finalized=B",
                "flush, ok finalized=O"
            })
    void whatIsNotToBeFinalizedIsNotAndNothingIsTwice(String line, String answer) {
        assertThat(run.difference(line, answer).aspect()).isEqualTo(Aspect.FINALIZED);
    }

    @Test
    void whatCameLateDoesNotComeAgain() {
        run.verdict("unowner O", "ok finalized=B");
        run.verdict("find S at=0x0", "ok ranges=0x0-0x0:C+0x0 finalized=O");

        assertThat(run.difference("flush", "ok finalized=O").aspect()).isEqualTo(Aspect.FINALIZED);
    }
}
