package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with host windows. */
final class PinBusTest {
    @Test
    void aWindowOnRamIsTheMemoryItself() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                alias A of=R offset=0x100 size=0x200
                space s root=A
                space t root=R
                pin p space=s at=0x10 len=0x1000 access=w
                = ok length=0x1f0
                poke p at=0x2 bytes=0102
                = ok
                read t at=0x112 size=2
                = ok value=0x201
                write t at=0x110 size=1 value=9
                peek p at=0x0 len=4
                = ok bytes=09000102
                poke p at=0x1f0 bytes=01
                = illegal rule=PIN-1
                peek p at=0x1ef len=2
                = illegal rule=PIN-1
                unpin p written=0x1f1
                = illegal rule=PIN-1
                unpin p written=0
                = ok
                """);
    }

    @Test
    void aWindowThatIsReadCannotBeWritten() throws SyntaxException {
        Played.onCorrectBus("""
                rom R size=0x1000
                space s root=R
                pin p space=s at=0x0 len=4 access=r
                = ok length=0x4
                poke p at=0x0 bytes=01
                = illegal rule=PIN-1
                """);
    }

    @Test
    void aWindowOnADeviceIsACopy() throws SyntaxException {
        Played.onCorrectBus("""
                mmio D size=0x1000 valid-unaligned=yes
                space s root=D
                pin p space=s at=0x1 len=3 access=r
                = ok length=0x3 calls=D:r:0x1:1:0xe5,D:r:0x2:2:0xf08a
                peek p at=0x0 len=3
                = ok bytes=e58af0
                unpin p written=0
                = ok
                pin p space=s at=0x4 len=4 access=w
                = ok length=0x4
                poke p at=0x0 bytes=010203
                = ok
                unpin p written=2
                = ok calls=D:w:0x4:2:0x201
                """);
    }

    @Test
    void aRomDeviceIsReadInPlaceAndWrittenByCallbacks() throws SyntaxException {
        Played.onCorrectBus("""
                romd D size=0x1000
                space s root=D
                fill D at=0x0 bytes=07
                pin p space=s at=0x0 len=1 access=r
                = ok length=0x1
                peek p at=0x0 len=1
                = ok bytes=07
                unpin p written=0
                pin p space=s at=0x0 len=1 access=w
                = ok length=0x1
                poke p at=0x0 bytes=08
                unpin p written=1
                = ok calls=D:w:0x0:1:0x8
                read s at=0x0 size=1
                = ok value=0x7
                """);
    }
}
