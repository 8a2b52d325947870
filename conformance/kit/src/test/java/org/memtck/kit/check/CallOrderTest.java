package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Answers.verdict;
import static org.memtck.kit.check.Verdict.FAIL;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.memtck.reference.Step;

/** The callbacks of two accesses of one block: each is free in itself, but the first comes first. */
class CallOrderTest {
    private final Step block = Answers.last(
            "container A size=0x10",
            "mmio C size=0x2 valid-unaligned=yes",
            "mmio D size=0x2 valid-unaligned=yes",
            "add C in=A at=0x0",
            "add D in=A at=0x2",
            "space S root=A",
            "store S at=0x0 bytes=11223344");

    @Test
    void oneAfterTheOtherPasses() {
        assertThat(verdict(block, "ok calls=C:w:0:2:0x2211,D:w:0:2:0x4433")).isEqualTo(PASS);
    }

    @Test
    void eachIsFreeInItself() {
        assertThat(verdict(block, "ok calls=C:w:1:1:0x22,C:w:0:1:0x11,D:w:0:2:0x4433"))
                .isEqualTo(NON_STRICT);
    }

    @Test
    void outOfOrderFails() {
        assertThat(verdict(block, "ok calls=D:w:0:2:0x4433,C:w:0:2:0x2211")).isEqualTo(FAIL);
    }

    @Test
    void interleavedFails() {
        assertThat(verdict(block, "ok calls=C:w:0:1:0x11,D:w:0:2:0x4433,C:w:1:1:0x22"))
                .isEqualTo(FAIL);
    }

    @Test
    void theSecondMayNotBeMissing() {
        assertThat(verdict(block, "ok calls=C:w:0:2:0x2211")).isEqualTo(FAIL);
    }
}
