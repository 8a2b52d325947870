package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with resizeable, file-backed and caller's RAM. */
final class RamVariantBusTest {
    @Test
    void resizeableRamShowsItsUsedSize() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000 backing=resizeable max=0x3000
                space s root=R
                ramresize R size=0x2000
                = ok
                write s at=0x1ffc size=4 value=5
                = ok
                flatview s
                = ok ranges=0x0-0x1fff:R+0x0
                ramresize R size=0x4000
                = rejected
                flatview s
                = ok ranges=0x0-0x1fff:R+0x0
                ramresize R size=0x1000
                = ok
                read s at=0x1ffc size=4
                = rejected
                """);
    }

    @Test
    void onlyResizeableRamChangesItsUsedSize() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                ramresize R size=0x1000
                = illegal rule=RAM-2
                """);
    }

    @Test
    void whatIsWrittenToSharedFileRamReachesTheFile() throws SyntaxException {
        Played.onCorrectBus("""
                ram F size=0x1000 backing=file shared=yes seed=7
                space s root=F
                write s at=0x10 size=1 value=0x55
                = ok
                fill F at=0x11 bytes=66
                = ok
                inspect F at=0x10 len=2
                = ok bytes=5566
                """);
    }

    @Test
    void privateFileRamStartsAsTheFileAndLeavesItAlone() throws SyntaxException {
        Played.onCorrectBus("""
                ram F size=0x1000 backing=file shared=no
                mmio M size=0x1000
                container C size=0x2000
                add F in=C at=0
                add M in=C at=0x1000
                space s root=C
                read s at=0x0 size=4
                = ok value=0xf08ae500
                read s at=0x1000 size=4
                = ok value=0xf08ae500 calls=M:r:0x0:4:0xf08ae500
                write s at=0x0 size=1 value=0x55
                = ok
                read s at=0x0 size=4
                = ok value=0xf08ae555
                inspect F at=0x0 len=2
                = ok bytes=00e5
                """);
    }

    @Test
    void theCallerAndTheGuestShareTheirMemory() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000 backing=caller
                space s root=R
                fill R at=0x4 bytes=0102
                = ok
                write s at=0x6 size=1 value=3
                = ok
                read s at=0x4 size=4
                = ok value=0x30201
                inspect R at=0x4 len=3
                = ok bytes=010203
                """);
    }
}
