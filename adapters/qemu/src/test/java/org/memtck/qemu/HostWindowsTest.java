package org.memtck.qemu;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** Host windows (rules PIN-1 and PIN-2, LIFE-3). */
class HostWindowsTest extends QemuFamily {
    @Test
    void aWindowOnRamIsTheRamAndKeepsItAlive() throws SyntaxException {
        replay("""
                owner card
                = ok
                ram bar size=0x1000 owner=card
                = ok
                container board size=0x4000
                = ok
                add bar in=board at=0x0
                = ok
                space cpu root=board
                = ok
                pin dma space=cpu at=0xff0 len=64 access=w
                = ok length=0x10
                unowner card
                = ok
                del bar
                = ok
                flush
                = ok
                poke dma at=0x0 bytes=0102
                = ok
                peek dma at=0x0 len=4
                = ok bytes=01020000
                unpin dma written=2
                = ok finalized=bar,card
                """);
    }

    @Test
    void aWindowOnADeviceIsACopy() throws SyntaxException {
        replay("""
                container board size=0x4000
                = ok
                mmio dev size=0x100 seed=3
                = ok
                romd flash size=0x1000
                = ok
                add dev in=board at=0x0
                = ok
                add flash in=board at=0x1000
                = ok
                space cpu root=board
                = ok
                pin in space=cpu at=0x10 len=8 access=r
                = ok length=0x8 calls=dev:r:0x10:8:0xdb38b8a57b49f257
                peek in at=0x0 len=4
                = ok bytes=57f2497b
                pin direct space=cpu at=0x1000 len=4 access=r
                = ok length=0x4
                unpin direct written=0
                = ok
                unpin in written=0
                = ok
                pin out space=cpu at=0x20 len=8 access=w
                = ok length=0x8
                poke out at=0x0 bytes=0102030405060708
                = ok
                unpin out written=4
                = ok calls=dev:w:0x20:4:0x4030201
                pin out space=cpu at=0x1000 len=4 access=w
                = ok length=0x4
                poke out at=0x0 bytes=01020304
                = ok
                unpin out written=4
                = ok calls=flash:w:0x0:4:0x4030201
                read cpu at=0x1000 size=4
                = ok value=0x0
                """);
    }
}
