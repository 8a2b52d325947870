package org.memtck.example;

import org.junit.jupiter.api.Test;

class DirtyLogTest {
    @Test
    void dirty1_everyPageThatWasWrittenIsReportedOnce() {
        Transcripts.check("""
                container A size=0x100000
                ram R size=0x8100
                alias W of=R offset=0x5000 size=0x1000
                add R in=A at=0x0
                add W in=A at=0x10000
                space cpu root=A
                log R client=0 on=yes
                dirty R at=0x0 len=0x9000 client=0
                write cpu at=0xfff size=2 value=0x1
                write cpu at=0x10000 size=1 value=0x1
                store cpu at=0x7fff bytes=0102
                dirty R at=0x0 len=0x1000 client=0
                = ok pages=0x0-0xfff
                dirty R at=0x0 len=0x9000 client=0
                = ok pages=0x1000-0x1fff,0x5000-0x5fff,0x7000-0x80ff
                dirty R at=0x0 len=0x9000 client=0
                """);
    }

    @Test
    void dirty2_readsAndRefusedWritesDirtyNothing() {
        Transcripts.check("""
                ram R size=0x4000
                space cpu root=R
                log R client=0 on=yes
                dirty R at=0x0 len=0x4000 client=0
                read cpu at=0x0 size=8
                = ok value=0x0
                load cpu at=0x1000 len=2
                = ok bytes=0000
                readonly R on=yes
                write cpu at=0x2000 size=1 value=0x1
                = rejected
                store cpu at=0x3000 bytes=01
                = rejected
                dirty R at=0x0 len=0x4000 client=0
                """);
    }

    @Test
    void eachClientHasItsOwnLog() {
        Transcripts.check("""
                ram R size=0x2000 backing=caller
                space cpu root=R
                log R client=0 on=yes
                write cpu at=0x0 size=1 value=0x1
                log R client=2 on=yes
                write cpu at=0x1000 size=1 value=0x1
                dirty R at=0x0 len=0x2000 client=2
                = ok pages=0x1000-0x1fff
                log R client=0 on=yes
                dirty R at=0x0 len=0x2000 client=0
                = ok pages=0x0-0x1fff
                log R client=1 on=no
                log R client=0 on=no
                log R client=2 on=no
                write cpu at=0x0 size=1 value=0x1
                log R client=0 on=yes
                dirty R at=0x0 len=0x2000 client=0
                """);
    }

    @Test
    void whatAWindowWritesIsLogged_andWhatTheHostFillsIsNot() {
        Transcripts.check("""
                ram R size=0x4000
                space cpu root=R
                log R client=1 on=yes
                pin H space=cpu at=0x1000 len=0x1000 access=w
                = ok length=4096
                poke H at=0x10 bytes=01
                poke H at=0x1000 bytes=
                fill R at=0x3000 bytes=01
                dirty R at=0x0 len=0x4000 client=1
                = ok pages=0x1000-0x1fff
                """);
    }

    @Test
    void dirty3_onlyRamIsLogged_andForThreeClients() {
        Transcripts.check("""
                ram R size=0x1000
                rom O size=0x1000
                romd F size=0x1000
                container A size=0x1000
                log O client=0 on=yes
                = illegal rule=DIRTY-3
                log F client=0 on=no
                = illegal rule=DIRTY-3
                dirty A at=0x0 len=0x1000 client=0
                = illegal rule=DIRTY-3
                log R client=3 on=yes
                = error message=there_is_no_such_client
                dirty R at=0x0 len=0x1000 client=3
                = error message=there_is_no_such_client
                """);
    }

    @Test
    void theEndOfTheRegionEndsTheLastPage_alsoAfterItHasShrunk() {
        Transcripts.check("""
                ram R size=0x3000 backing=resizeable max=0x3000
                space cpu root=R
                log R client=0 on=yes
                store cpu at=0xfff bytes=0102
                write cpu at=0x2000 size=1 value=0x1
                ramresize R size=0x1001
                dirty R at=0x0 len=0xffffffffffffffff client=0
                = ok pages=0x0-0x1000
                """);
    }
}
