package org.memtck.example;

import org.junit.jupiter.api.Test;

class EventfdTest {
    @Test
    void evt1_aWriteThatMatchesSignalsAndCallsNothing() {
        Transcripts.check("""
                mmio D size=0x100 endian=big impl=1..1
                mmio L size=0x100 valid=1..4 impl=4..4
                eventfd any region=D at=0x10 size=4
                eventfd seven region=D at=0x20 size=2 match=0x7
                eventfd eight region=D at=0x20 size=2 match=0x8
                eventfd small region=L at=0x1 size=1
                eventfd large region=L at=0x8 size=8
                space cpu root=D
                space other root=L
                write cpu at=0x10 size=4 value=0x123456789a
                = ok signals=any
                write cpu at=0x20 size=2 value=0x0700
                = ok signals=seven
                write cpu at=0x20 size=2 value=0xff0008 order=be
                = ok signals=eight
                write other at=0x1 size=1 value=0x1
                = ok signals=small
                write other at=0x8 size=8 value=0x1
                = rejected
                """);
    }

    @Test
    void evt2_anyOtherWriteCallsTheDevice() {
        Transcripts.check("""
                mmio D size=0x100
                eventfd E region=D at=0x10 size=4 match=0x7
                space cpu root=D
                write cpu at=0x10 size=4 value=0x8
                = ok calls=D:w:0x10:4:0x8
                write cpu at=0x10 size=2 value=0x7
                = ok calls=D:w:0x10:2:0x7
                write cpu at=0x14 size=4 value=0x7
                = ok calls=D:w:0x14:4:0x7
                store cpu at=0x10 bytes=07000000
                = ok calls=D:w:0x10:4:0x7
                read cpu at=0x10 size=4
                = ok value=0x5771bebd calls=D:r:0x10:4:0x5771bebd
                uneventfd E
                write cpu at=0x10 size=4 value=0x7
                = ok calls=D:w:0x10:4:0x7
                uneventfd E
                = error message=there_is_no_E
                eventfd E region=D at=0x10 size=4
                write cpu at=0x10 size=4 value=0x7
                = ok signals=E
                """);
    }

    @Test
    void noWriteMayMatchTwo_andOnlyDevicesHaveAny() {
        Transcripts.check("""
                mmio D size=0x100
                romd F size=0x100
                ram R size=0x100
                eventfd E region=D at=0x10 size=4 match=0x7
                eventfd F region=D at=0x10 size=4
                = illegal rule=EVT-1
                eventfd F region=D at=0x10 size=4 match=0x7
                = illegal rule=EVT-1
                eventfd E region=D at=0x10 size=2
                = error message=there_is_a_E_already
                eventfd F region=D at=0x10 size=2
                eventfd G region=D at=0x10 size=4 match=0x8
                eventfd H region=F at=0x0 size=1
                = illegal rule=EVT-1
                eventfd H region=R at=0x0 size=1
                = illegal rule=EVT-1
                eventfd H region=D at=0x0 size=1
                """);
    }
}
