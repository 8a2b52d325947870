package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.SyntaxException;

/** Eventfds, dirty logging and coalescing (rules EVT-1, EVT-2, DIRTY-1 to DIRTY-3, COAL-1). */
class AttributesTest extends QemuFamily {
    @Test
    void anEventfdComparesInTheByteOrderOfItsDevice() throws SyntaxException {
        replay("""
                container board size=0x2000
                = ok
                mmio little size=0x100
                = ok
                mmio big size=0x100 endian=big
                = ok
                add little in=board at=0x0
                = ok
                add big in=board at=0x1000
                = ok
                space cpu root=board
                = ok
                eventfd l region=little at=0x10 size=2 match=0x1234
                = ok
                eventfd b region=big at=0x10 size=2 match=0x1234
                = ok
                eventfd any region=big at=0x20 size=4
                = ok
                write cpu at=0x10 size=2 value=0x1234
                = ok signals=l
                write cpu at=0x10 size=2 value=0x3412
                = ok calls=little:w:0x10:2:0x3412
                write cpu at=0x1010 size=2 value=0x3412
                = ok signals=b
                write cpu at=0x1010 size=2 value=0x1234 order=be
                = ok signals=b
                write cpu at=0x1010 size=2 value=0x1234
                = ok calls=big:w:0x10:2:0x3412
                write cpu at=0x1020 size=4 value=0x5
                = ok signals=any
                write cpu at=0x1020 size=2 value=0x5
                = ok calls=big:w:0x20:2:0x500
                write cpu at=0x1020 size=8 value=0x5
                = ok calls=big:w:0x20:8:0x500000000000000
                uneventfd any
                = ok
                write cpu at=0x1020 size=4 value=0x5
                = ok calls=big:w:0x20:4:0x5000000
                uneventfd b
                = ok
                eventfd b region=big at=0x10 size=2 match=0xff5678
                = ok
                write cpu at=0x1010 size=2 value=0x5678 order=be
                = ok signals=b
                """);
    }

    @Test
    void aQuestionForDirtyPagesClearsItsWholeWindow() throws SyntaxException {
        replay("""
                container board size={256p}
                = ok
                ram main size={65p+0x80}
                = ok
                add main in=board at=0x0
                = ok
                space cpu root=board
                = ok
                log main client=0 on=yes
                = ok
                dirty main at=0x0 len={65p+0x80} client=0
                = ok pages=0x0-{65p+0x7f}
                write cpu at={1p-4} size=8 value=0x0
                = ok
                store cpu at={65p+0x7f} bytes=ff
                = ok
                dirty main at=0x0 len={65p+0x80} client=0
                = ok pages=0x0-{2p-1},{65p}-{65p+0x7f}
                dirty main at=0x0 len={65p+0x80} client=0
                = ok
                write cpu at={3p} size=1 value=0x1
                = ok
                dirty main at=0x0 len={1p} client=0
                = ok
                dirty main at=0x0 len={65p+0x80} client=0
                = ok
                """);
    }

    /** From 8.2 on a space has no listener at first, and QEMU would look at its eventfds when some map changes next. */
    @Test
    void anEventfdThatIsCutOffByTheBeginningOfASpaceKillsQemuWhenTheSpaceIsOpened() throws SyntaxException {
        Outcome outcome = qemu().run("""
                ram other size=0x1
                mmio dev size=0x2
                alias half of=dev offset=0x1 size=0x1
                eventfd e region=dev at=0x0 size=2
                space cpu root=half
                log other client=0 on=yes
                """);

        assertThat(outcome.end()).isEqualTo(Outcome.End.CRASH);
        assertThat(outcome.observations()).hasSize(4);
    }

    @Test
    void coalescedWritesArriveAtOnce() throws SyntaxException {
        replay("""
                mmio dev size=0x100
                = ok
                space cpu root=dev
                = ok
                coalesce dev at=0x0 len=0x40
                = ok
                write cpu at=0x8 size=4 value=0x1
                = ok calls=dev:w:0x8:4:0x1
                flush
                = ok
                uncoalesce dev
                = ok
                write cpu at=0x8 size=4 value=0x2
                = ok calls=dev:w:0x8:4:0x2
                """);
    }
}
