package org.memtck.example;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One access each to a device whose first bytes are 00 e5 8a f0 14 dc 6c 14 e8 d7. */
class SplitTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            VALID-1 | valid=2..4 | read cpu at=0x0 size=1 | rejected
            VALID-1 | valid=2..4 | write cpu at=0x0 size=8 value=0x1 | rejected
            VALID-2 | valid=2..4 | read cpu at=0x1 size=2 | rejected
            VALID-2 | impl-unaligned=yes | write cpu at=0x2 size=4 value=0x1 | rejected
            VALID-3 | valid-unaligned=yes impl-unaligned=yes | read cpu at=0x1 size=2 \
            | ok value=0x8ae5 calls=D:r:0x1:2:0x8ae5
            IMPL-1 | | read cpu at=0x4 size=4 | ok value=0x146cdc14 calls=D:r:0x4:4:0x146cdc14
            MMIO-2 | | write cpu at=0x4 size=1 value=0x1234 | ok calls=D:w:0x4:1:0x34
            IMPL-2 | impl=1..1 | read cpu at=0x4 size=4 \
            | ok value=0x146cdc14 calls=D:r:0x4:1:0x14,D:r:0x5:1:0xdc,D:r:0x6:1:0x6c,D:r:0x7:1:0x14
            IMPL-2 | impl=1..1 | write cpu at=0x4 size=4 value=0x11223344 \
            | ok calls=D:w:0x4:1:0x44,D:w:0x5:1:0x33,D:w:0x6:1:0x22,D:w:0x7:1:0x11
            IMPL-3 | impl=4..4 | read cpu at=0x5 size=1 | ok value=0xdc calls=D:r:0x4:4:0x146cdc14
            IMPL-3 | impl=2..2 impl-unaligned=yes | read cpu at=0x3 size=1 \
            | ok value=0xf0 calls=D:r:0x2:2:0xf08a
            IMPL-3 | impl=4..4 valid-unaligned=yes impl-unaligned=yes | read cpu at=0x3 size=2 \
            | ok value=0x14f0 calls=D:r:0x3:4:0x6cdc14f0
            IMPL-4 | impl=4..4 valid-unaligned=yes | read cpu at=0x3 size=2 \
            | ok value=0x14f0 calls=D:r:0x0:4:0xf08ae500,D:r:0x4:4:0x146cdc14
            IMPL-4 | valid-unaligned=yes | read cpu at=0x2 size=4 \
            | ok value=0xdc14f08a calls=D:r:0x0:4:0xf08ae500,D:r:0x4:4:0x146cdc14
            IMPL-4 | valid-unaligned=yes impl=1..2 | read cpu at=0x1 size=4 \
            | ok value=0x14f08ae5 calls=D:r:0x0:2:0xe500,D:r:0x2:2:0xf08a,D:r:0x4:2:0xdc14
            IMPL-4 | valid-unaligned=yes | write cpu at=0x3 size=4 value=0xaabbccdd \
            | ok calls=D:w:0x3:1:0xdd,D:w:0x4:2:0xbbcc,D:w:0x6:1:0xaa
            IMPL-5 | impl=4..4 | write cpu at=0x0 size=2 value=0x1 | rejected
            IMPL-5 | impl=2..4 valid-unaligned=yes | write cpu at=0x1 size=4 value=0x1 | rejected
            IMPL-6 | valid-unaligned=yes impl-unaligned=yes impl=1..2 | read cpu at=0x1 size=4 \
            | ok value=0x14f08ae5 calls=D:r:0x1:2:0x8ae5,D:r:0x3:2:0x14f0
            IMPL-6 | valid-unaligned=yes impl-unaligned=yes impl=1..2 | write cpu at=0x1 size=4 value=0x11223344 \
            | ok calls=D:w:0x1:2:0x3344,D:w:0x3:2:0x1122
            LANE-1 | endian=big | read cpu at=0x0 size=4 | ok value=0xf08ae500 calls=D:r:0x0:4:0xe58af0
            LANE-1 | endian=big impl=1..2 | write cpu at=0x0 size=4 value=0x11223344 \
            | ok calls=D:w:0x0:2:0x4433,D:w:0x2:2:0x2211
            LANE-1 | endian=big impl=8..8 | read cpu at=0x3 size=1 | ok value=0xf0 calls=D:r:0x0:8:0xe58af014dc6c14
            LANE-2 | endian=big | read cpu at=0x0 size=4 order=be | ok value=0xe58af0 calls=D:r:0x0:4:0xe58af0
            LANE-2 | | read cpu at=0x8 size=2 order=be | ok value=0xe8d7 calls=D:r:0x8:2:0xd7e8
            LANE-2 | | write cpu at=0x0 size=2 value=0x1122 order=be | ok calls=D:w:0x0:2:0x2211
            MMIO-3 | impl=2..2 errors=4..5 | read cpu at=0x0 size=8 \
            | fault calls=D:r:0x0:2:0xe500,D:r:0x2:2:0xf08a,D:r:0x4:2:0xdc14,D:r:0x6:2:0x146c
            MMIO-3 | errors=1..7 | read cpu at=0x0 size=8 \
            | ok value=0x146cdc14f08ae500 calls=D:r:0x0:8:0x146cdc14f08ae500
            MMIO-3 | errors=0..0 | write cpu at=0x0 size=1 value=0x7 | fault calls=D:w:0x0:1:0x7
            """)
    void anAccessBecomesTheseCallbacks(String rule, String device, String access, String observation) {
        String keys = device == null ? "" : " " + device;
        Transcripts.check("mmio D size=0x10" + keys + "\nspace cpu root=D\n" + access + "\n= " + observation + "\n");
    }
}
