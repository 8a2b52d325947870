package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with ROM devices. */
final class RomDeviceBusTest {
    @Test
    void inRomModeReadsComeFromMemoryWhateverTheDeviceAccepts() throws SyntaxException {
        Played.onCorrectBus("""
                romd D size=0x1000 valid=4..4
                space s root=D
                fill D at=0x0 bytes=0102
                read s at=0x1 size=1
                = ok value=0x2
                load s at=0x0 len=3
                = ok bytes=010200
                """);
    }

    @Test
    void writesAreCallbacksInEitherModeAndLeaveTheContentAlone() throws SyntaxException {
        Played.onCorrectBus("""
                romd D size=0x1000
                space s root=D
                write s at=0x0 size=2 value=0x102
                = ok calls=D:w:0x0:2:0x102
                store s at=0x4 bytes=05
                = ok calls=D:w:0x4:1:0x5
                read s at=0x0 size=8
                = ok value=0x0
                romdmode D on=no
                = ok
                write s at=0x0 size=2 value=0x102
                = ok calls=D:w:0x0:2:0x102
                """);
    }

    @Test
    void offRomModeReadsAreCallbacks() throws SyntaxException {
        Played.onCorrectBus("""
                romd D size=0x1000 valid=1..1
                space s root=D
                romdmode D on=no
                = ok
                read s at=0x1 size=1
                = ok value=0xe5 calls=D:r:0x1:1:0xe5
                read s at=0x1 size=2
                = rejected
                load s at=0x1 len=1
                = ok bytes=e5 calls=D:r:0x1:1:0xe5
                romdmode D on=yes
                = ok
                read s at=0x1 size=1
                = ok value=0x0
                """);
    }

    @Test
    void onlyRomDevicesHaveARomMode() throws SyntaxException {
        Played.onCorrectBus("""
                mmio D size=0x1000
                romdmode D on=no
                = illegal rule=ROMD-1
                """);
    }
}
