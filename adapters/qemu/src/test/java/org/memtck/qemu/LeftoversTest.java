package org.memtck.qemu;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** A scenario may end in any state: the next one finds nothing of it. */
class LeftoversTest extends QemuFamily {
    private static final String LEFT_OPEN = """
            owner card
            container board size=0x10000
            ram bar size=0x1000 backing=caller owner=card
            ram disk size=0x1000 backing=file shared=yes owner=card
            romd flash size=0x1000 owner=card
            mmio dev size=0x1000 owner=card
            add bar in=board at=0x0
            add disk in=board at=0x1000
            add flash in=board at=0x2000
            add dev in=board at=0x3000
            space cpu root=board
            iommu mmu size=0x1000 target=cpu granule=0x100 owner=card
            iotlb mmu iova=0x0 to=0x0 perm=rw
            add mmu in=board at=0x4000
            log bar client=0 on=yes
            coalesce dev at=0x0 len=0x10
            eventfd bell region=dev at=0x20 size=4
            ref disk
            pin direct space=cpu at=0x0 len=16 access=w
            pin copy space=cpu at=0x3000 len=16 access=w
            poke copy at=0x0 bytes=01
            unowner card
            begin
            begin
            del bar
            romdmode flash on=no
            """;

    @Test
    void nothingOfAScenarioIsLeft() throws SyntaxException {
        for (int i = 0; i < 20; i++) {
            qemu().run(LEFT_OPEN);
            replay("""
                    owner card
                    = ok
                    mmio dev size=0x1000 owner=card
                    = ok
                    container board size=0x10000
                    = ok
                    add dev in=board at=0x3000
                    = ok
                    space cpu root=board
                    = ok
                    write cpu at=0x3020 size=4 value=0x1
                    = ok calls=dev:w:0x20:4:0x1
                    pin copy space=cpu at=0x3000 len=4 access=w
                    = ok length=4
                    unpin copy written=0
                    = ok
                    flatview cpu
                    = ok ranges=0x3000-0x3fff:dev+0x0
                    unowner card
                    = ok
                    del dev
                    = ok finalized=dev,card
                    flush
                    = ok
                    """);
        }
    }
}
