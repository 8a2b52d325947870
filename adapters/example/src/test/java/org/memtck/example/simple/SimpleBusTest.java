package org.memtck.example.simple;

import org.junit.jupiter.api.Test;
import org.memtck.example.Transcripts;

class SimpleBusTest {
    private static final String MAP = """
            container A size=0x3000
            ram R size=0x1000
            rom O size=0x10
            mmio D size=0x100
            add R in=A at=0x2800
            add O in=A at=0x1
            add D in=A at=0x101
            """;

    private static void check(String lines) {
        Transcripts.check(new SimpleProvider(), lines);
    }

    @Test
    void ramRomAndDevicesAnswerSideBySide() {
        check(MAP + """
                space cpu root=A
                write cpu at=0x2801 size=4 value=0x11223344
                read cpu at=0x2802 size=2 order=be
                = ok value=0x3322
                read cpu at=0x1 size=8
                = ok value=0x0
                write cpu at=0x1 size=1 value=0x1
                = rejected
                read cpu at=0x105 size=4
                = ok value=0x146cdc14 calls=D:r:0x4:4:0x146cdc14
                read cpu at=0x105 size=4 order=be
                = ok value=0x14dc6c14 calls=D:r:0x4:4:0x146cdc14
                write cpu at=0x102 size=1 value=0x1234
                = ok calls=D:w:0x1:1:0x34
                """);
    }

    @Test
    void whatIsNotThereOrNotAlignedIsRejected() {
        check(MAP + """
                space cpu root=A
                read cpu at=0x0 size=1
                = rejected
                read cpu at=0x3000 size=1
                = rejected
                read cpu at=0x102 size=2
                = rejected
                write cpu at=0x102 size=2 value=0x1
                = rejected
                """);
    }

    @Test
    void whatItDoesNotOfferIsUnsupported() {
        check(MAP + """
                container B size=0x10
                reservation V size=0x10
                = unsupported
                mmio E size=0x10 endian=big
                = unsupported
                mmio F size=0x10 impl=1..2
                = unsupported
                ram S size=0x10
                add S in=A at=0x100
                = unsupported
                add B in=A at=0x0
                = unsupported
                add S in=R at=0x0
                = unsupported
                add S in=A at=0x80 prio=1
                = unsupported
                space cpu root=A
                space dma root=B
                = unsupported
                add S in=A at=0x80
                = unsupported
                flatview cpu
                = unsupported
                """);
    }

    @Test
    void noneOfTheFurtherFamiliesIsOffered() {
        check(MAP + """
                space cpu root=A
                ram S size=0x1000 backing=resizeable max=0x2000
                = unsupported
                ram S size=0x1000 backing=file
                = unsupported
                ram S size=0x1000 backing=caller
                = unsupported
                romd F size=0x10
                = unsupported
                iommu I size=0x10 target=cpu granule=0x10
                = unsupported
                ram S size=0x1000 owner=O
                = unsupported
                owner O
                = unsupported
                ref R
                = unsupported
                log R client=0 on=yes
                = unsupported
                coalesce D at=0x0 len=0x1
                = unsupported
                eventfd E region=D at=0x0 size=1
                = unsupported
                pin H space=cpu at=0x2800 len=1 access=r
                = unsupported
                flush
                = unsupported
                """);
    }
}
