package org.memtck.example;

import org.junit.jupiter.api.Test;

class DestroyTest {
    @Test
    void life7_anAliasOrAContainerCanBeDestroyedAtAnyTime() {
        Transcripts.check("""
                container A size=0x1000
                container C size=0x100
                ram R size=0x100
                alias W of=R offset=0x0 size=0x10
                add W in=A at=0x800
                add R in=C at=0x10
                add C in=A at=0x0
                space cpu root=A
                destroy W
                = ok finalized=W
                flatview cpu
                = ok ranges=0x10-0xff:R+0x0
                destroy C
                = ok finalized=C
                flatview cpu
                add R in=A at=0x20
                flatview cpu
                = ok ranges=0x20-0x11f:R+0x0
                destroy C
                = error message=there_is_no_C
                """);
    }

    @Test
    void life7_withinATransactionTheGuestSeesItUntilTheCommit() {
        Transcripts.check("""
                container A size=0x100
                container C size=0x100
                ram R size=0x10
                add R in=C at=0x0
                add C in=A at=0x0
                space cpu root=A
                begin
                destroy C
                = ok finalized=C
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0
                add R in=A at=0x40
                commit
                flatview cpu
                = ok ranges=0x40-0x4f:R+0x0
                """);
    }

    @Test
    void life8_whatMayBeInUseMustNotBeDestroyed() {
        Transcripts.check("""
                container A size=0x100
                owner O
                ram R size=0x10 owner=O
                alias W of=R offset=0x0 size=0x10
                add R in=A at=0x0
                destroy R
                = illegal rule=LIFE-8
                del R
                ref R
                destroy R
                = illegal rule=LIFE-8
                unref R
                space cpu root=R
                destroy R
                = illegal rule=LIFE-8
                pin H space=cpu at=0x0 len=1 access=r
                = ok length=1
                unspace cpu
                destroy R
                = illegal rule=LIFE-8
                unpin H written=0
                space dma root=W
                destroy R
                = illegal rule=LIFE-8
                unspace dma
                destroy W
                = ok finalized=W
                destroy R
                = ok finalized=R
                unowner O
                = ok finalized=O
                """);
    }

    @Test
    void life9_whatTheMachineOwnsMustNotBeDestroyed() {
        Transcripts.check("""
                ram R size=0x10
                reservation V size=0x10
                destroy R
                = illegal rule=LIFE-9
                destroy V
                = illegal rule=LIFE-9
                space cpu root=R
                destroy R
                = illegal rule=LIFE-9
                read cpu at=0x0 size=1
                = ok value=0x0
                """);
    }

    @Test
    void aDestroyedContainerCanTakeAnOwnerWithIt() {
        Transcripts.check("""
                container A size=0x100
                container C size=0x100
                owner O
                ram R size=0x10 owner=O
                add R in=C at=0x0
                add C in=A at=0x0
                space cpu root=A
                unowner O
                destroy C
                = ok finalized=R,O,C
                """);
    }

    @Test
    void aDestroyedContainerOfAnOwnerDoesNotDieTwice() {
        Transcripts.check("""
                owner O
                container C size=0x100 owner=O
                ram R size=0x10 owner=O
                add R in=C at=0x0
                space cpu root=C
                unowner O
                unspace cpu
                = ok finalized=C,R,O
                """);
    }
}
