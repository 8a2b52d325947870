package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.SyntaxException;

/** Owners and their ends (rules LIFE-1 to LIFE-10). */
class OwnersTest extends QemuFamily {
    @Test
    void anOwnerLivesAsLongAsItsRegionIsVisibleOrInUse() throws SyntaxException {
        replay("""
                owner card
                = ok
                ram bar size=0x1000 owner=card
                = ok
                container board size=0x4000
                = ok
                add bar in=board at=0x0
                = ok
                space cpu root=board
                = ok
                unowner card
                = ok
                write cpu at=0x0 size=1 value=0x5
                = ok
                ref bar
                = ok
                del bar
                = ok
                flush
                = ok
                unref bar
                = ok finalized=bar,card
                """);
    }

    @Test
    void anOwnerOutlivesATransactionThatHidesItsRegion() throws SyntaxException {
        replay("""
                owner card
                = ok
                ram bar size=0x1000 owner=card
                = ok
                container board size=0x4000
                = ok
                add bar in=board at=0x0
                = ok
                space cpu root=board
                = ok
                unowner card
                = ok
                begin
                = ok
                del bar
                = ok
                flush
                = ok
                read cpu at=0x0 size=1
                = ok value=0x0
                commit
                = ok finalized=bar,card
                read cpu at=0x0 size=1
                = rejected
                """);
    }

    @Test
    void anAliasOrContainerThatIsNotMappedCanBeDestroyed() throws SyntaxException {
        replay("""
                owner card
                = ok
                container board size=0x4000
                = ok
                container bus size=0x1000 owner=card
                = ok
                ram main size=0x1000
                = ok
                alias window of=main offset=0x0 size=0x100
                = ok
                add main in=bus at=0x0
                = ok
                destroy window
                = ok finalized=window
                destroy bus
                = ok finalized=bus
                add main in=board at=0x1000
                = ok
                space cpu root=board
                = ok
                flatview cpu
                = ok ranges=0x1000-0x1fff:main+0x0
                unowner card
                = ok finalized=card
                """);
    }

    @Test
    void whatIsDeadHasANameAndNothingElse() throws SyntaxException {
        replay("""
                owner card
                = ok
                ram bar size=0x1000 owner=card
                = ok
                container board size=0x4000
                = ok
                unowner card
                = ok finalized=bar,card
                ram bar size=0x1000
                = error message=name-is-taken
                owner card
                = error message=name-is-taken
                add bar in=board at=0x0
                = error message=region-is-gone
                alias window of=bar offset=0x0 size=0x100
                = error message=region-is-gone
                fill bar at=0x0 bytes=00
                = error message=region-is-gone
                space cpu root=bar
                = error message=region-is-gone
                ram other size=0x100 owner=card
                = error message=owner-is-gone
                destroy bar
                = error message=region-is-gone
                unowner card
                = error message=owner-is-gone
                """);
    }

    @Test
    void anAliasThatIsMappedInAContainerOfAnotherOwnerKillsQemuAndCostsOneScenario() throws SyntaxException {
        Outcome outcome = qemu().run("""
                owner machine
                ram low size=0x1000 owner=machine
                alias window of=low offset=0x0 size=0x1000 owner=machine
                owner board
                container bus size=0x1000 owner=board
                add window in=bus at=0x0
                destroy window
                """);
        assertThat(outcome.end()).isEqualTo(Outcome.End.CRASH);
        assertThat(outcome.message()).contains("memory_region_finalize");
        replay("""
                container bus size=0x1000
                = ok
                destroy bus
                = ok finalized=bus
                """);
    }
}
