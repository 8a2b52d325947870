package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What a bus without a fault does with coalesced writes, whether they are late or not. */
final class CoalescingBusTest {
    private static final String ZONE = """
            mmio D size=0x1000
            container C size=0x2000
            add D in=C at=0x0
            space s root=C
            coalesce D at=0x100 len=0x10
            """;

    @Test
    void writesArriveAtOnceIfNothingMakesThemLate() throws SyntaxException {
        Played.onCorrectBus(ZONE + """
                write s at=0x100 size=4 value=1
                = ok calls=D:w:0x100:4:0x1
                coalesce C at=0x0 len=4
                = illegal rule=COAL-1
                uncoalesce C
                = illegal rule=COAL-1
                """);
    }

    @Test
    void lateWritesArriveInOrderBeforeAnyOtherAccessToTheDevice() throws SyntaxException {
        Played.on(LazyParts.make(), ZONE + """
                write s at=0x100 size=4 value=1
                = ok
                write s at=0x10c size=4 value=2
                = ok
                write s at=0x10e size=4 value=3
                = rejected calls=D:w:0x100:4:0x1,D:w:0x10c:4:0x2
                write s at=0x108 size=4 value=4
                = ok
                read s at=0x0 size=1
                = ok value=0x0 calls=D:w:0x108:4:0x4,D:r:0x0:1:0x0
                """);
    }

    @Test
    void lateWritesArriveBeforeTheMapChangesAndWithAFlush() throws SyntaxException {
        Played.on(LazyParts.make(), ZONE + """
                write s at=0x100 size=4 value=1
                = ok
                del D
                = ok calls=D:w:0x100:4:0x1
                add D in=C at=0x0
                = ok
                write s at=0x100 size=4 value=1
                = ok
                flush
                = ok calls=D:w:0x100:4:0x1
                """);
    }

    @Test
    void whatIsFinalisedMayBeToldLater() throws SyntaxException {
        Played.on(LazyParts.make(), """
                owner O
                ram R size=0x1000 owner=O
                unowner O
                = ok
                flush
                = ok finalized=R,O
                """);
    }
}
