package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Verdict.FAIL;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dirty pages are as large as the target says: 64 bytes, 4096 or 65536 (rules DIRTY-1 and DIRTY-2). */
class DirtyPagesTest {
    private static final String ASK = "dirty A at=0x0 len=0x30000 client=0";

    private static Run run(long granule, String... more) {
        Run run = new Run(granule, "ram A size=0x30000", "space S root=A", "log A client=0 on=yes");
        assertThat(run.verdict(ASK, "ok pages=0x0-0x2ffff")).isEqualTo(NON_STRICT);
        for (String line : more) {
            assertThat(run.verdict(line, "ok")).isEqualTo(PASS);
        }
        return run;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "64, 0x1000-0x103f, NON_STRICT",
                "64, 0x1000-0x1fff, FAIL",
                "64, 0x1040-0x107f, FAIL",
                "4096, 0x1000-0x1fff, PASS",
                "4096, 0x1000-0x103f, NON_STRICT",
                "4096, 0x0-0x1fff, FAIL",
                "4096, 0x1000-0x2fff, FAIL",
                "4096, \"0x1000-0x1fff,0x20000-0x20fff\", FAIL",
                "65536, 0x0-0xffff, NON_STRICT",
                "65536, 0x1000-0x1fff, PASS",
                "65536, 0x0-0x10fff, FAIL",
                "65536, 0x10000-0x1ffff, FAIL"
            })
    void thePageOfAWrittenByteIsReportedAndNoOther(long granule, String pages, Verdict verdict) {
        Run run = run(granule, "write S at=0x1010 size=4 value=0x1");

        // The canonical answer has pages of 4096 bytes; a target whose pages are smaller may not give it.
        assertThat(run.verdict(ASK, "ok pages=" + pages)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"64", "4096", "65536"})
    void whereNothingIsWrittenNothingIsReported(long granule) {
        assertThat(run(granule, "write S at=0x1010 size=4 value=0x1").verdict(ASK, "ok"))
                .isEqualTo(FAIL);
        assertThat(run(granule).verdict(ASK, "ok")).isEqualTo(PASS);
        assertThat(run(granule).verdict(ASK, "ok pages=0x0-0x3f")).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({"64, 0x1000-0x103f", "4096, 0x1000-0x1fff", "65536, 0x0-0xffff"})
    void whatTheHostWroteMayBeReported(long granule, String pages) {
        assertThat(run(granule, "fill A at=0x1010 bytes=01").verdict(ASK, "ok")).isEqualTo(PASS);
        assertThat(run(granule, "fill A at=0x1010 bytes=01").verdict(ASK, "ok pages=" + pages))
                .isEqualTo(NON_STRICT);
        assertThat(run(granule, "fill A at=0x1010 bytes=01").verdict(ASK, "ok pages=0x20000-0x2ffff"))
                .isEqualTo(FAIL);
    }

    @Test
    void nothingIsReportedThatWasNotAskedFor() {
        Run run = run(4096, "write S at=0x1010 size=4 value=0x1", "write S at=0x2010 size=4 value=0x1");

        assertThat(run.difference("dirty A at=0x1000 len=0x1000 client=0", "ok pages=0x1000-0x2fff")
                        .aspect())
                .isEqualTo(Aspect.PAGES);
    }

    @Test
    void whatIsNoQuestionHasNoPages() {
        assertThat(run(4096).difference("flush", "ok pages=0x0-0xfff").aspect()).isEqualTo(Aspect.PAGES);
    }
}
