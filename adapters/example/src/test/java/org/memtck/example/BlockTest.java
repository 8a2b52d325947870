package org.memtck.example;

import org.junit.jupiter.api.Test;

class BlockTest {
    private static final String MAP = """
            container A size=0x100
            ram R size=0x4
            mmio D size=0x8 valid-unaligned=yes errors=6..7
            reservation V size=0x1
            rom O size=0x2
            add R in=A at=0x10
            add D in=A at=0x16
            add V in=A at=0x1e
            add O in=A at=0x1f
            fill R at=0x0 bytes=a1a2a3a4
            fill O at=0x0 bytes=b1b2
            space cpu root=A
            """;

    @Test
    void blk1_aLoadGoesOnPastHoles() {
        Transcripts.check(MAP + """
                load cpu at=0x12 len=8
                = rejected bytes=a3a4000000e58af0 calls=D:r:0x0:4:0xf08ae500
                load cpu at=0x11 len=2
                = ok bytes=a2a3
                load cpu at=0x1e len=3
                = rejected bytes=00b1b2
                load cpu at=0xfffffffffffffff0 len=0
                """);
    }

    @Test
    void blk1_aFaultOutweighsARejection_andEveryPieceIsVisited() {
        Transcripts.check(MAP + """
                load cpu at=0x1b len=5
                = fault bytes=dc000000b1 calls=D:r:0x5:1:0xdc,D:r:0x6:2:0x146c
                """);
    }

    @Test
    void blk1_aStoreLeavesWhatDidArrive() {
        Transcripts.check(MAP + """
                store cpu at=0x12 bytes=0102030405060708
                = rejected calls=D:w:0x0:4:0x8070605
                load cpu at=0x10 len=4
                = ok bytes=a1a20102
                store cpu at=0x1f bytes=ffff
                = rejected
                load cpu at=0x1f len=2
                = ok bytes=b1b2
                """);
    }

    @Test
    void blk2_aBlockOnADeviceMovesEachByteOnce() {
        Transcripts.check("""
                mmio D size=0x20 endian=big valid-unaligned=yes impl=1..2
                space cpu root=D
                load cpu at=0x1 len=6
                = ok bytes=e58af014dc6c calls=D:r:0x1:1:0xe5,D:r:0x2:2:0x8af0,D:r:0x4:2:0x14dc,D:r:0x6:1:0x6c
                store cpu at=0x1 bytes=010203040506
                = ok calls=D:w:0x1:1:0x1,D:w:0x2:2:0x203,D:w:0x4:2:0x405,D:w:0x6:1:0x6
                """);
    }

    @Test
    void aSingleAccessThatStraddlesRangesMovesItsBytes() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x4
                ram S size=0x4
                add R in=A at=0x0
                add S in=A at=0x4
                space cpu root=A
                write cpu at=0x2 size=4 value=0x11223344
                read cpu at=0x2 size=4 order=be
                = ok value=0x44332211
                read cpu at=0x6 size=4
                = rejected
                """);
    }
}
