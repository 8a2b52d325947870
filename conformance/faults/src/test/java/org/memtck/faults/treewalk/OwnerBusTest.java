package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with owners. */
final class OwnerBusTest {
    @Test
    void anOwnerDiesWithItsCreatorsReferenceAndTakesItsRegionsAlong() throws SyntaxException {
        Played.onCorrectBus("""
                owner O
                = ok
                ram R size=0x1000 owner=O
                container C size=0x1000 owner=O
                unowner O
                = ok finalized=R,C,O
                """);
    }

    @Test
    void anOwnerLivesAsLongAsARegionIsVisibleInSomeSpace() throws SyntaxException {
        Played.onCorrectBus("""
                owner O
                ram R size=0x1000 owner=O
                alias A of=R offset=0 size=0x800
                container C size=0x1000
                container B size=0x1000
                add A in=B at=0
                space s root=C
                space t root=B
                unowner O
                = ok
                unowner O
                = illegal rule=LIFE-5
                begin
                disable A
                = ok
                commit
                = ok finalized=R,O
                ram R size=0x1000
                = error message=the_region_R_exists_already
                owner R
                = error message=the_region_R_exists_already
                """);
    }

    @Test
    void anOwnerLivesAsLongAsARegionIsInUse() throws SyntaxException {
        Played.onCorrectBus("""
                owner O
                ram R size=0x1000 owner=O
                space s root=R
                pin p space=s at=0x0 len=4 access=r
                unspace s
                ref R
                unowner O
                = ok
                unpin p written=0
                = ok
                unref R
                = ok finalized=R,O
                """);
    }

    @Test
    void aContainerThatDiesLetsItsSubregionsGo() throws SyntaxException {
        Played.onCorrectBus("""
                owner O
                container C size=0x1000 owner=O
                ram R size=0x1000
                add R in=C at=0
                unowner O
                = ok finalized=C,O
                container D size=0x1000
                add R in=D at=0
                = ok
                """);
    }

    @Test
    void theUseOfRegionsIsCounted() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                container C size=0x1000
                unref R
                = illegal rule=LIFE-3
                ref C
                = illegal rule=LIFE-7
                ref R
                = ok
                unref R
                = ok
                unref R
                = illegal rule=LIFE-3
                """);
    }
}
