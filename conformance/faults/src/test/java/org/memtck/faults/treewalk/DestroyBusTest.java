package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with regions that are destroyed. */
final class DestroyBusTest {
    @Test
    void anAliasOrContainerCanBeDestroyedWhileItIsMapped() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                alias A of=R offset=0 size=0x1000
                container C size=0x1000
                container B size=0x1000
                add A in=C at=0
                add C in=B at=0
                space s root=B
                destroy A
                = ok finalized=A
                flatview s
                = ok
                add R in=C at=0
                = ok
                destroy C
                = ok finalized=C
                flatview s
                = ok
                add R in=B at=0
                = ok
                del A
                = error message=there_is_no_region_A
                """);
    }

    @Test
    void anotherRegionCannotBeDestroyedWhileItMayBeInUse() throws SyntaxException {
        Played.onCorrectBus("""
                owner O
                ram R size=0x1000 owner=O
                ram U size=0x1000
                container C size=0x1000
                add R in=C at=0
                destroy R
                = illegal rule=LIFE-8
                del R
                ref R
                destroy R
                = illegal rule=LIFE-8
                unref R
                space s root=R
                destroy R
                = illegal rule=LIFE-8
                unspace s
                destroy R
                = ok finalized=R
                destroy U
                = illegal rule=LIFE-9
                unowner O
                = ok finalized=O
                """);
    }
}
