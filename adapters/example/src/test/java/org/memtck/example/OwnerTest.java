package org.memtck.example;

import org.junit.jupiter.api.Test;

class OwnerTest {
    @Test
    void life4_whenTheOwnerDiesItsRegionsAreFinalisedOnce() {
        Transcripts.check("""
                owner O
                ram R size=0x100 owner=O
                mmio D size=0x100 owner=O
                ram mine size=0x100
                unowner O
                = ok finalized=R,D,O
                flush
                """);
    }

    @Test
    void life2_anOwnerLivesAsLongAsARegionOfItIsVisible() {
        Transcripts.check("""
                container A size=0x1000
                owner O
                ram R size=0x100 owner=O
                ram S size=0x100 owner=O
                alias W of=R offset=0x10 size=0x10
                add R in=A at=0x0
                add W in=A at=0x400
                space cpu root=A
                unowner O
                disable R
                = ok finalized=R,S,O
                """);
    }

    @Test
    void life2_visibilityCountsInEverySpace_andWhereverItIsLost() {
        Transcripts.check("""
                container A size=0x1000
                owner O
                ram R size=0x100 owner=O
                ram cover size=0x100
                add R in=A at=0x0
                alias W of=A offset=0x0 size=0x1000
                space cpu root=A
                space dma root=W
                unowner O
                add cover in=A at=0x0 prio=1
                = ok finalized=R,O
                """);
        Transcripts.check("""
                owner O
                ram R size=0x100 owner=O
                container A size=0x100
                space cpu root=A
                add R in=A at=0x0
                unowner O
                del R
                = ok finalized=R,O
                """);
        Transcripts.check("""
                container A size=0x100
                owner O
                ram R size=0x100 owner=O
                add R in=A at=0x0
                space cpu root=A
                space dma root=A
                unowner O
                unspace cpu
                unspace dma
                = ok finalized=R,O
                """);
    }

    @Test
    void life2_withinATransactionTheOldMapKeepsAlive() {
        Transcripts.check("""
                container A size=0x100
                owner O
                ram R size=0x100 owner=O
                add R in=A at=0x0
                space cpu root=A
                begin
                del R
                unowner O
                write cpu at=0x0 size=1 value=0x1
                commit
                = ok finalized=R,O
                """);
    }

    @Test
    void life3_aRegionInUseKeepsItsOwnerAlive() {
        Transcripts.check("""
                owner O
                ram R size=0x100 owner=O
                mmio D size=0x100 owner=O
                ref R
                ref D
                ref R
                unowner O
                unref R
                unref D
                unref D
                = illegal rule=LIFE-3
                unref R
                = ok finalized=R,D,O
                """);
    }

    @Test
    void life3_aWindowKeepsItsOwnerAlive() {
        Transcripts.check("""
                owner O
                ram R size=0x100 owner=O
                space cpu root=R
                pin H space=cpu at=0x0 len=0x10 access=w
                = ok length=16
                unspace cpu
                unowner O
                poke H at=0x0 bytes=01
                unref R
                = illegal rule=LIFE-3
                unpin H written=1
                = ok finalized=R,O
                """);
    }

    @Test
    void life5_theCreatorLeavesOnce() {
        Transcripts.check("""
                owner O
                ram R size=0x100 owner=O
                ref R
                unowner O
                unowner O
                = illegal rule=LIFE-5
                ram late size=0x100 owner=O
                = illegal rule=LIFE-5
                unref R
                = ok finalized=R,O
                unowner O
                = error message=there_is_no_O
                """);
    }

    @Test
    void life7_aliasesAndContainersAreNeverInUse() {
        Transcripts.check("""
                container A size=0x100
                alias W of=A offset=0x0 size=0x10
                ref A
                = illegal rule=LIFE-7
                ref W
                = illegal rule=LIFE-7
                unref A
                = illegal rule=LIFE-3
                """);
    }

    @Test
    void namesAreSharedByRegionsAndOwners_andOutliveThem() {
        Transcripts.check("""
                owner O
                ram O size=0x1
                = error message=there_is_a_O_already
                ram R size=0x1 owner=O
                owner R
                = error message=there_is_a_R_already
                ram S size=0x1 owner=R
                = error message=there_is_no_R
                unowner O
                = ok finalized=R,O
                ram R size=0x1
                = error message=there_is_a_R_already
                owner O
                = error message=there_is_a_O_already
                ref R
                = error message=there_is_no_R
                ram S size=0x1 owner=O
                = error message=there_is_no_O
                """);
    }

    @Test
    void aDeathThatTakesAContainerCanLeadToAnother() {
        Transcripts.check("""
                container A size=0x1000
                owner O
                owner P
                container C size=0x100 owner=O
                ram R size=0x100 owner=P
                add R in=C at=0x0
                add C in=A at=0x0
                space cpu root=A
                unowner P
                unowner O
                = ok finalized=C,O,R,P
                flatview cpu
                """);
    }
}
