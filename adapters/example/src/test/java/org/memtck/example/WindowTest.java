package org.memtck.example;

import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void pin1_aWindowOnRamIsTheMemoryItself() {
        Transcripts.check("""
                container A size=0x1000
                ram R size=0x100
                add R in=A at=0x80
                space cpu root=A
                pin H space=cpu at=0x90 len=0x1000 access=w
                = ok length=240
                write cpu at=0x91 size=1 value=0x11
                poke H at=0x2 bytes=2233
                peek H at=0x0 len=5
                = ok bytes=0011223300
                read cpu at=0x92 size=2
                = ok value=0x3322
                readonly R on=yes
                move R at=0x0
                poke H at=0xef bytes=44
                load cpu at=0xff len=1
                = ok bytes=44
                unpin H written=0
                peek H at=0x0 len=1
                = error message=there_is_no_H
                """);
    }

    @Test
    void pin1_romAndRomDevicesInRomModeCanBeLookedAt() {
        Transcripts.check("""
                container A size=0x1000
                rom O size=0x10
                romd F size=0x10
                add O in=A at=0x0
                add F in=A at=0x10
                space cpu root=A
                fill O at=0xf bytes=01
                pin H space=cpu at=0xf len=2 access=r
                = ok length=1
                pin I space=cpu at=0x10 len=2 access=r
                = ok length=2
                fill F at=0x0 bytes=0203
                peek H at=0x0 len=1
                = ok bytes=01
                peek I at=0x0 len=2
                = ok bytes=0203
                """);
    }

    @Test
    void pin2_aReadWindowOnADeviceIsReadAtOnce() {
        Transcripts.check("""
                mmio D size=0x8
                romd F size=0x8 seed=0x1
                romdmode F on=no
                space cpu root=D
                space dma root=F
                pin H space=cpu at=0x4 len=0x100 access=r
                = ok length=4 calls=D:r:0x4:4:0x146cdc14
                peek H at=0x1 len=2
                = ok bytes=dc6c
                unpin H written=0
                pin H space=dma at=0x7 len=1 access=r
                = ok length=1 calls=F:r:0x7:1:0xe8
                """);
    }

    @Test
    void pin2_aWriteWindowOnADeviceIsWrittenAtTheEnd() {
        Transcripts.check("""
                mmio D size=0x8
                romd F size=0x8
                space cpu root=D
                space dma root=F
                pin H space=cpu at=0x0 len=8 access=w
                = ok length=8
                pin I space=dma at=0x0 len=2 access=w
                = ok length=2
                poke H at=0x0 bytes=01020304
                poke H at=0x1 bytes=0a
                poke I at=0x0 bytes=0b0c
                peek H at=0x0 len=4
                = ok bytes=010a0304
                unpin H written=3
                = ok calls=D:w:0x0:2:0xa01,D:w:0x2:1:0x3
                unpin I written=0
                read dma at=0x0 size=2
                = ok value=0x0
                """);
    }

    @Test
    void pin2_whatWaitsForADeviceArrivesBeforeItsCopy() {
        Transcripts.check("""
                mmio D size=0x8
                space cpu root=D
                coalesce D at=0x0 len=0x8
                write cpu at=0x0 size=1 value=0x1
                pin H space=cpu at=0x0 len=1 access=r
                = ok length=1 calls=D:w:0x0:1:0x1,D:r:0x0:1:0x0
                pin W space=cpu at=0x0 len=1 access=w
                = ok length=1
                poke W at=0x0 bytes=03
                write cpu at=0x0 size=1 value=0x2
                unpin W written=1
                = ok calls=D:w:0x0:1:0x2,D:w:0x0:1:0x3
                """);
    }

    @Test
    void misuseOfAWindowChangesNothing() {
        Transcripts.check("""
                ram R size=0x8
                space cpu root=R
                pin H space=cpu at=0x0 len=8 access=w
                = ok length=8
                pin I space=cpu at=0x0 len=8 access=r
                = ok length=8
                pin H space=cpu at=0x0 len=8 access=r
                = error message=there_is_a_H_already
                poke I at=0x0 bytes=01
                = illegal rule=PIN-1
                poke H at=0x7 bytes=0102
                = illegal rule=PIN-1
                poke H at=0xffffffffffffffff bytes=0102
                = illegal rule=PIN-1
                peek H at=0x8 len=1
                = illegal rule=PIN-1
                peek H at=0x7 len=1
                = ok bytes=00
                unpin H written=9
                = illegal rule=PIN-1
                poke H at=0x7 bytes=02
                peek I at=0x7 len=1
                = ok bytes=02
                unpin H written=8
                unpin H written=0
                = error message=there_is_no_H
                """);
    }

    @Test
    void whereNoBytesAreThereIsNoWindow() {
        Transcripts.check("""
                container A size=0x100
                reservation V size=0x10
                rom O size=0x10
                add V in=A at=0x0
                add O in=A at=0x10
                space cpu root=A
                pin H space=cpu at=0x0 len=1 access=r
                = rejected
                pin H space=cpu at=0x10 len=1 access=w
                = rejected
                pin H space=cpu at=0x20 len=1 access=r
                = rejected
                pin H space=cpu at=0x10 len=1 access=r
                = ok length=1
                """);
    }

    @Test
    void whatIsWrittenAtTheEndBringsInWhatIsLate() {
        Transcripts.check("""
                mmio D size=0x10
                space cpu root=D
                pin h space=cpu at=0x0 len=1 access=w
                = ok length=1
                poke h at=0x0 bytes=01
                coalesce D at=0x0 len=0x1
                write cpu at=0x0 size=1 value=0x5
                unpin h written=1
                = ok calls=D:w:0x0:1:0x5,D:w:0x0:1:0x1
                """);
    }
}
