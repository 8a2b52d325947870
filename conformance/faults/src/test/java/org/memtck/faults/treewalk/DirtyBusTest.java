package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with dirty logging. */
final class DirtyBusTest {
    @Test
    void writtenPagesAreReportedOnce() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x4800
                space s root=R
                log R client=0 on=yes
                = ok
                dirty R at=0x0 len=0x4800 client=0
                = ok
                write s at=0x1ffe size=4 value=0
                store s at=0x4000 bytes=00
                write s at=0x10000 size=1 value=0
                = rejected
                dirty R at=0x0 len=0x4800 client=0
                = ok pages=0x1000-0x2fff,0x4000-0x47ff
                dirty R at=0x0 len=0x4800 client=0
                = ok
                """);
    }

    @Test
    void onlyTheAskedPagesAreCleared() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x4000
                space s root=R
                log R client=0 on=yes
                write s at=0x0 size=1 value=0
                write s at=0x2000 size=1 value=0
                dirty R at=0x1000 len=0x2000 client=0
                = ok pages=0x2000-0x2fff
                dirty R at=0x0 len=0x4000 client=0
                = ok pages=0x0-0xfff
                """);
    }

    @Test
    void clientsDoNotShareWhatTheyKnow() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                space s root=R
                log R client=0 on=yes
                log R client=1 on=yes
                write s at=0x0 size=1 value=0
                dirty R at=0x0 len=0x1000 client=0
                = ok pages=0x0-0xfff
                log R client=0 on=no
                dirty R at=0x0 len=0x1000 client=1
                = ok pages=0x0-0xfff
                """);
    }

    @Test
    void onlyRamIsLogged() throws SyntaxException {
        Played.onCorrectBus("""
                rom R size=0x1000
                log R client=0 on=yes
                = illegal rule=DIRTY-3
                """);
    }
}
