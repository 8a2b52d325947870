package org.memtck.example;

import org.junit.jupiter.api.Test;

class RamKindsTest {
    @Test
    void ram2_theUsedSizeIsTheSizeOfTheRegion() {
        Transcripts.check("""
                container A size=0x10000
                ram R size=0x1000 backing=resizeable max=0x3000
                rom below size=0x4000
                add R in=A at=0x0
                add below in=A at=0x0 prio=-1
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xfff:R+0x0,0x1000-0x3fff:below+0x1000:ro
                ramresize R size=0x3000
                write cpu at=0x2fff size=1 value=0x7
                flatview cpu
                = ok ranges=0x0-0x2fff:R+0x0,0x3000-0x3fff:below+0x3000:ro
                ramresize R size=0x3001
                = rejected
                read cpu at=0x2fff size=1
                = ok value=0x7
                ramresize R size=0x10
                fill R at=0xf bytes=0102
                = error message=the_region_holds_no_such_bytes
                """);
    }

    @Test
    void ram2_onlyRamresizeResizesIt_andNothingElse() {
        Transcripts.check("""
                ram R size=0x1000 backing=resizeable max=0x1000
                ram plain size=0x1000
                rom O size=0x1000
                resize R size=0x800
                = illegal rule=TREE-2
                ramresize plain size=0x800
                = illegal rule=RAM-2
                ramresize O size=0x800
                = illegal rule=RAM-2
                """);
    }

    @Test
    void ram3_aSharedFileTakesWhatIsWritten() {
        Transcripts.check("""
                ram F size=0x2000 backing=file shared=yes
                space cpu root=F
                read cpu at=0x1 size=4
                = ok value=0x14f08ae5
                write cpu at=0x2 size=1 value=0x55
                fill F at=0x4 bytes=66
                pin H space=cpu at=0x5 len=1 access=w
                = ok length=1
                poke H at=0x0 bytes=77
                unpin H written=1
                inspect F at=0x0 len=8
                = ok bytes=00e555f066776c14
                """);
    }

    @Test
    void ram3_aPrivateFileKeepsItsBytes() {
        Transcripts.check("""
                ram F size=0x2000 backing=file shared=no seed=0x1
                space cpu root=F
                write cpu at=0x3ff size=2 value=0xaabb
                fill F at=0x1fff bytes=cc
                load cpu at=0x3fe len=4
                = ok bytes=c6bbaaaa
                inspect F at=0x3fe len=4
                = ok bytes=c6359eaa
                load cpu at=0x1ffe len=2
                = ok bytes=22cc
                inspect F at=0x1ffe len=2
                = ok bytes=224c
                """);
    }

    @Test
    void ram4_theCallerAndTheGuestSeeEachOther() {
        Transcripts.check("""
                ram C size=0x800 backing=caller
                space cpu root=C
                inspect C at=0x3fe len=4
                = ok bytes=00000000
                store cpu at=0x3fe bytes=0102
                fill C at=0x400 bytes=0304
                inspect C at=0x3fe len=4
                = ok bytes=01020304
                load cpu at=0x3fe len=4
                = ok bytes=01020304
                """);
    }

    @Test
    void onlyWhatIsTheHostsCanBeInspected_andOnlyWithinTheRegion() {
        Transcripts.check("""
                ram C size=0x8 backing=caller
                ram plain size=0x8
                inspect C at=0x8 len=0
                = ok
                inspect C at=0x7 len=2
                = error message=the_region_holds_no_such_bytes
                inspect plain at=0x0 len=1
                = error message=the_region_holds_no_such_bytes
                inspect nothing at=0x0 len=1
                = error message=there_is_no_nothing
                """);
    }
}
