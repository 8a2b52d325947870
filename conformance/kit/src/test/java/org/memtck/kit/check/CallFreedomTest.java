package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.check.Answers.ofDevice;
import static org.memtck.kit.check.Answers.read;
import static org.memtck.kit.check.Answers.readAnswer;
import static org.memtck.kit.check.Answers.verdict;
import static org.memtck.kit.check.Verdict.FAIL;
import static org.memtck.kit.check.Verdict.NON_STRICT;
import static org.memtck.kit.check.Verdict.PASS;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Step;

/** How free the callbacks of one access are. */
class CallFreedomTest {
    @Nested
    class OneCallback {
        private final Step write = ofDevice("", "write S at=4 size=4 value=0x44332211");

        @Test
        void itselfPasses() {
            assertThat(verdict(write, "ok calls=D:w:4:4:0x44332211")).isEqualTo(PASS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ok",
                    "ok calls=D:w:4:4:0x44332212",
                    "ok calls=D:w:4:4:0xff44332211",
                    "ok calls=D:w:4:4:0x11223344",
                    "ok calls=E:w:4:4:0x44332211",
                    "ok calls=D:r:4:4:0x44332211",
                    "ok calls=D:w:5:4:0x44332211",
                    "ok calls=D:w:4:8:0x44332211",
                    "ok calls=D:w:4:2:0x2211,D:w:6:2:0x4433",
                    "ok calls=D:w:4:4:0x44332211,D:w:4:4:0x44332211",
                    "ok calls=D:w:4:4:0x44332211,D:w:8:4:0x0"
                })
        void anythingElseFails(String reply) {
            assertThat(verdict(write, reply)).isEqualTo(FAIL);
        }
    }

    @Nested
    class PiecesInAnyOrder {
        private final Step write = ofDevice("impl=1..2", "write S at=4 size=4 value=0x44332211");

        @Test
        void theOrderIsFree() {
            assertThat(verdict(write, "ok calls=D:w:4:2:0x2211,D:w:6:2:0x4433")).isEqualTo(PASS);
            assertThat(verdict(write, "ok calls=D:w:6:2:0x4433,D:w:4:2:0x2211")).isEqualTo(NON_STRICT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ok calls=D:w:4:2:0x2211",
                    "ok calls=D:w:4:2:0x2211,D:w:4:2:0x2211",
                    "ok calls=D:w:6:2:0x4433,D:w:4:2:0x2211,D:w:4:2:0x2211",
                    "ok calls=D:w:4:2:0x4433,D:w:6:2:0x2211",
                    "ok calls=D:w:4:1:0x11,D:w:5:1:0x22,D:w:6:1:0x33,D:w:7:1:0x44",
                    "ok calls=D:w:4:4:0x44332211"
                })
        void thePiecesAreNot(String reply) {
            assertThat(verdict(write, reply)).isEqualTo(FAIL);
        }
    }

    @Nested
    class OneCallbackThatCovers {
        private final Step small = ofDevice("impl=4..4 impl-unaligned=yes", "read S at=0x12 size=2");

        @Test
        void itMayStartAnywhereThatCoversTheBytes() {
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x10, 4)))).isEqualTo(PASS);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x11, 4)))).isEqualTo(NON_STRICT);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x12, 4)))).isEqualTo(NON_STRICT);
        }

        @Test
        void itMustCoverThemAloneAndInTheCanonicalSize() {
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x0f, 4)))).isEqualTo(FAIL);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x13, 4)))).isEqualTo(FAIL);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x10, 8)))).isEqualTo(FAIL);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x12, 2)))).isEqualTo(FAIL);
            assertThat(verdict(small, readAnswer(0x12, 2, read(0x10, 4), read(0x10, 4))))
                    .isEqualTo(FAIL);
            assertThat(verdict(small, readAnswer(0x12, 2))).isEqualTo(FAIL);
        }
    }

    @Nested
    class AlignedPiecesOfARead {
        private final Step unaligned = ofDevice("valid-unaligned=yes impl=1..4", "read S at=2 size=4");

        @Test
        void anyAlignedCutThatCoversTheBytesWillDo() {
            assertThat(verdict(unaligned, readAnswer(2, 4, read(0, 4), read(4, 4))))
                    .isEqualTo(PASS);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(4, 4), read(0, 4))))
                    .isEqualTo(NON_STRICT);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(2, 2), read(4, 2))))
                    .isEqualTo(NON_STRICT);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(5, 1), read(4, 1), read(0, 4))))
                    .isEqualTo(NON_STRICT);
        }

        @Test
        void aPieceIsAlignedAndWithinTheImplementedSizes() {
            assertThat(verdict(unaligned, readAnswer(2, 4, read(2, 4)))).isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(0, 8)))).isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(3, 2), read(2, 1), read(5, 1))))
                    .isEqualTo(FAIL);
        }

        @Test
        void noPieceIsMissingOrTooMany() {
            assertThat(verdict(unaligned, readAnswer(2, 4, read(0, 4)))).isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(0, 4), read(0, 4), read(4, 4))))
                    .isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(2, 2), read(0, 4), read(4, 4))))
                    .isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(0, 4), read(4, 4), read(8, 4))))
                    .isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, read(8, 4), read(0, 4), read(4, 4))))
                    .isEqualTo(FAIL);
        }

        @Test
        void theValuesAreThoseOfTheDevice() {
            assertThat(verdict(unaligned, readAnswer(2, 4, read(2, 2), "D:r:4:2:0x0")))
                    .isEqualTo(FAIL);
            assertThat(verdict(unaligned, readAnswer(2, 4, "D:w:2:2:0x0", read(4, 2))))
                    .isEqualTo(FAIL);
        }
    }

    @Nested
    class AlignedPiecesOfAWrite {
        private final Step unaligned =
                ofDevice("valid-unaligned=yes impl=1..4", "write S at=2 size=4 value=0x44332211");

        @Test
        void anyAlignedCutThatTouchesNothingElseWillDo() {
            assertThat(verdict(unaligned, "ok calls=D:w:2:2:0x2211,D:w:4:2:0x4433"))
                    .isEqualTo(PASS);
            assertThat(verdict(unaligned, "ok calls=D:w:4:2:0x4433,D:w:2:2:0x2211"))
                    .isEqualTo(NON_STRICT);
            assertThat(verdict(unaligned, "ok calls=D:w:3:1:0x22,D:w:2:1:0x11,D:w:4:2:0x4433"))
                    .isEqualTo(NON_STRICT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ok calls=D:w:2:4:0x44332211",
                    "ok calls=D:w:2:2:0x2211,D:w:4:4:0x4433",
                    "ok calls=D:w:0:4:0x22110000,D:w:4:2:0x4433",
                    "ok calls=D:w:2:2:0x2211",
                    "ok calls=D:w:2:2:0x2211,D:w:2:2:0x2211,D:w:4:2:0x4433",
                    "ok calls=D:w:2:2:0x2211,D:w:4:2:0x3344",
                    "ok calls=D:w:2:2:0x2211,D:w:4:2:0x4433,D:w:6:1:0x0"
                })
        void otherPiecesFail(String reply) {
            assertThat(verdict(unaligned, reply)).isEqualTo(FAIL);
        }
    }

    @Nested
    class PiecesOfABlock {
        private final Step block = ofDevice("valid-unaligned=yes impl-unaligned=yes", "store S at=1 bytes=112233");

        @Test
        void anyCutAndOrderWillDo() {
            assertThat(verdict(block, "ok calls=D:w:1:1:0x11,D:w:2:2:0x3322")).isEqualTo(PASS);
            assertThat(verdict(block, "ok calls=D:w:1:2:0x2211,D:w:3:1:0x33")).isEqualTo(NON_STRICT);
            assertThat(verdict(block, "ok calls=D:w:3:1:0x33,D:w:2:1:0x22,D:w:1:1:0x11"))
                    .isEqualTo(NON_STRICT);
        }

        @Test
        void thePiecesAreWhatTheImplementationHandles() {
            Step narrow = ofDevice("impl=1..2", "store S at=4 bytes=11223344");

            assertThat(verdict(narrow, "ok calls=D:w:4:2:0x2211,D:w:6:2:0x4433"))
                    .isEqualTo(PASS);
            assertThat(verdict(narrow, "ok calls=D:w:4:1:0x11,D:w:6:2:0x4433,D:w:5:1:0x22"))
                    .isEqualTo(NON_STRICT);
            assertThat(verdict(narrow, "ok calls=D:w:4:4:0x44332211")).isEqualTo(FAIL);
            assertThat(verdict(narrow, "ok calls=D:w:4:1:0x11,D:w:5:2:0x3322,D:w:7:1:0x44"))
                    .isEqualTo(FAIL);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ok calls=D:w:1:4:0x332211",
                    "ok calls=D:w:1:2:0x2211,D:w:2:2:0x3322",
                    "ok calls=D:w:1:2:0x2211",
                    "ok calls=D:w:1:2:0x2211,D:w:3:1:0x33,D:w:3:1:0x33",
                    "ok calls=D:w:1:2:0x1122,D:w:3:1:0x33",
                    "ok"
                })
        void eachByteComesJustOnce(String reply) {
            assertThat(verdict(block, reply)).isEqualTo(FAIL);
        }
    }
}
