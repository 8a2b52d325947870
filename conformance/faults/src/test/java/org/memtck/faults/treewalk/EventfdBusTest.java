package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with eventfds. */
final class EventfdBusTest {
    @Test
    void aWriteThatMatchesSignalsAndCallsNothing() throws SyntaxException {
        Played.onCorrectBus("""
            mmio D size=0x1000 endian=big valid=1..4
            space s root=D
            eventfd wide region=D at=0x10 size=2 match=0x50102
            = ok
            eventfd E region=D at=0x10 size=2 match=0x102
            = ok
            write s at=0x10 size=2 value=0x102 order=be
            = ok signals=E
            write s at=0x10 size=2 value=0x201
            = ok signals=E
            write s at=0x10 size=2 value=0x102
            = ok calls=D:w:0x10:2:0x201
            write s at=0x10 size=1 value=0x1
            = ok calls=D:w:0x10:1:0x1
            uneventfd E
            = ok
            write s at=0x10 size=2 value=0x201
            = ok calls=D:w:0x10:2:0x102
            """);
    }

    @Test
    void whatTheDeviceDoesNotAcceptSignalsNothing() throws SyntaxException {
        Played.onCorrectBus("""
            mmio D size=0x1000 valid=1..4
            space s root=D
            eventfd E region=D at=0x10 size=8
            write s at=0x10 size=8 value=0x1
            = rejected
            """);
    }

    @Test
    void twoThatOneWriteCouldMatchAreMisuse() throws SyntaxException {
        Played.onCorrectBus("""
            mmio D size=0x1000
            ram R size=0x1000
            eventfd E region=D at=0x10 size=2 match=1
            = ok
            eventfd F region=D at=0x10 size=2 match=2
            = ok
            eventfd W region=D at=0x10 size=2 match=0x10001
            = ok
            eventfd G region=D at=0x10 size=2
            = illegal rule=EVT-1
            eventfd G region=R at=0x10 size=2
            = illegal rule=EVT-1
            eventfd G region=D at=0x10 size=4
            = ok
            """);
    }
}
