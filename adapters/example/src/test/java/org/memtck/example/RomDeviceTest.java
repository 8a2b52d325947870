package org.memtck.example;

import org.junit.jupiter.api.Test;

class RomDeviceTest {
    @Test
    void romd1_inRomModeItReadsAsMemory_whateverItsDeviceWants() {
        Transcripts.check("""
                romd F size=0x100 valid=4..4 impl=4..4
                space cpu root=F
                fill F at=0x1 bytes=010203
                read cpu at=0x1 size=2
                = ok value=0x201
                load cpu at=0x0 len=4
                = ok bytes=00010203
                flatview cpu
                = ok ranges=0x0-0xff:F+0x0
                """);
    }

    @Test
    void romd2_writesAreCallbacksInEitherMode_andLeaveTheContent() {
        Transcripts.check("""
                romd F size=0x100 impl=1..2
                space cpu root=F
                write cpu at=0x0 size=4 value=0x11223344
                = ok calls=F:w:0x0:2:0x3344,F:w:0x2:2:0x1122
                read cpu at=0x0 size=4
                = ok value=0x0
                romdmode F on=no
                store cpu at=0x8 bytes=a1
                = ok calls=F:w:0x8:1:0xa1
                fill F at=0x8 bytes=b1
                romdmode F on=yes
                load cpu at=0x8 len=1
                = ok bytes=b1
                """);
    }

    @Test
    void romd3_outOfRomModeItReadsAsADevice() {
        Transcripts.check("""
                romd F size=0x100 valid=4..4 impl=1..2
                romdmode F on=no
                space cpu root=F
                read cpu at=0x0 size=4
                = ok value=0xf08ae500 calls=F:r:0x0:2:0xe500,F:r:0x2:2:0xf08a
                read cpu at=0x0 size=2
                = rejected
                romdmode F on=yes
                read cpu at=0x0 size=4
                = ok value=0x0
                """);
    }

    @Test
    void itKeepsItsSize_andOnlyItHasARomMode() {
        Transcripts.check("""
                romd F size=0x100
                rom O size=0x100
                mmio D size=0x100
                resize F size=0x80
                = illegal rule=TREE-2
                romdmode O on=no
                = illegal rule=ROMD-1
                romdmode D on=yes
                = illegal rule=ROMD-1
                """);
    }
}
