package org.memtck.qemu;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What is behind RAM, and ROM devices (rules RAM-2 to RAM-4, ROMD-1 to ROMD-3). */
class MemoryKindsTest extends QemuFamily {
    @Test
    void aRomDeviceIsReadAsMemoryAndWrittenAsADevice() throws SyntaxException {
        replay("""
                container board size=0x4000
                = ok
                romd flash size=0x1000 seed=5
                = ok
                fill flash at=0x10 bytes=11223344
                = ok
                add flash in=board at=0x1000
                = ok
                space cpu root=board
                = ok
                read cpu at=0x1010 size=4
                = ok value=0x44332211
                write cpu at=0x1010 size=2 value=0x99
                = ok calls=flash:w:0x10:2:0x99
                load cpu at=0x100e len=4
                = ok bytes=00001122
                romdmode flash on=no
                = ok
                read cpu at=0x1010 size=4
                = ok value=0xb8a57b49 calls=flash:r:0x10:4:0xb8a57b49
                romdmode flash on=yes
                = ok
                read cpu at=0x1010 size=4
                = ok value=0x44332211
                flatview cpu
                = ok ranges=0x1000-0x1fff:flash+0x0
                """);
    }

    @Test
    void resizeableRamIsAsLargeAsItIsUsed() throws SyntaxException {
        replay("""
                container board size={8m}
                = ok
                ram main size={1m} backing=resizeable max={3m}
                = ok
                add main in=board at=0x0
                = ok
                space cpu root=board
                = ok
                write cpu at={1m} size=1 value=0x1
                = rejected
                ramresize main size={3m}
                = ok
                write cpu at={3m-4} size=4 value=0x11223344
                = ok
                read cpu at={3m-4} size=4
                = ok value=0x11223344
                ramresize main size={4m}
                = rejected
                flatview cpu
                = ok ranges=0x0-{3m-1}:main+0x0
                ramresize main size={1m+0x80}
                = ok
                flatview cpu
                = ok ranges=0x0-{1m+0x7f}:main+0x0
                """);
    }

    @Test
    void sharedRamReachesItsFileAndPrivateRamDoesNot() throws SyntaxException {
        replay("""
                container board size={4m}
                = ok
                ram shared size={1m} backing=file shared=yes seed=7
                = ok
                ram private size={1m} backing=file seed=7
                = ok
                add shared in=board at=0x0
                = ok
                add private in=board at={1m}
                = ok
                space cpu root=board
                = ok
                load cpu at=0x0 len=4
                = ok bytes=14e8d779
                load cpu at={1m} len=4
                = ok bytes=14e8d779
                inspect shared at=0x0 len=4
                = ok bytes=14e8d779
                write cpu at=0x1 size=2 value=0xbeef
                = ok
                write cpu at={1m+1} size=2 value=0xbeef
                = ok
                inspect shared at=0x0 len=4
                = ok bytes=14efbe79
                inspect private at=0x0 len=4
                = ok bytes=14e8d779
                load cpu at={1m} len=4
                = ok bytes=14efbe79
                fill shared at={1m-2} bytes=adde
                = ok
                inspect shared at={1m-2} len=2
                = ok bytes=adde
                """);
    }

    @Test
    void theCallerSeesItsMemory() throws SyntaxException {
        replay("""
                ram main size=0x100 backing=caller
                = ok
                space cpu root=main
                = ok
                inspect main at=0xfe len=2
                = ok bytes=0000
                write cpu at=0xfe size=2 value=0x1234
                = ok
                inspect main at=0xfe len=2
                = ok bytes=3412
                fill main at=0x0 bytes=0a0b
                = ok
                read cpu at=0x0 size=2
                = ok value=0xb0a
                """);
    }

    /** On a target with large pages QEMU takes the caller's memory for longer than its size, and so for its neighbour's. */
    @Test
    void windowsOnTheCallersMemoryCountForTheRegionTheyLieOn() throws SyntaxException {
        StringBuilder scenario = new StringBuilder("container board size=0x20000\n= ok\nspace cpu root=board\n= ok\n");
        for (int i = 0; i < 8; i++) {
            scenario.append("""
                    owner o%1$d
                    = ok
                    ram main%1$d size=%2$s backing=caller owner=o%1$d
                    = ok
                    add main%1$d in=board at=0x%1$d000
                    = ok
                    """.formatted(i, i % 2 == 0 ? "0x1000" : "0x3000"));
        }
        for (int i = 0; i < 8; i++) {
            scenario.append("""
                    pin window space=cpu at=0x%d000 len=0x8 access=w
                    = ok length=0x8
                    unpin window written=0x8
                    = ok
                    """.formatted(i));
        }
        for (int i = 0; i < 8; i++) {
            scenario.append("""
                    del main%1$d
                    = ok
                    unowner o%1$d
                    = ok finalized=main%1$d,o%1$d
                    """.formatted(i));
        }
        replay(scenario.toString());
    }
}
