package org.memtck.qemu;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** Misuse of what is beyond the map of plain regions: it is refused, and QEMU lives. */
class RefusalsTest extends QemuFamily {
    @Test
    void misuseIsAnErrorAndChangesNothing() throws SyntaxException {
        replay("""
                owner card
                = ok
                container board size=0x4000
                = ok
                ram main size=0x1000
                = ok
                ram own size=0x1000 owner=card
                = ok
                mmio dev size=0x100 owner=card
                = ok
                alias window of=own offset=0x0 size=0x100
                = ok
                add main in=board at=0x0
                = ok
                add dev in=board at=0x1000
                = ok
                space cpu root=board
                = ok
                iommu mmu size=0x1000 target=cpu granule=0x1000
                = ok
                destroy main
                = error message=belongs-to-the-machine
                destroy dev
                = error message=is-in-use
                destroy own
                = error message=is-an-alias-target
                destroy board
                = error message=is-a-root
                ref window
                = error message=is-never-in-use
                unref dev
                = error message=not-referenced
                romdmode main on=no
                = error message=not-a-rom-device
                ramresize main size=0x800
                = error message=not-resizeable-ram
                inspect main at=0x0 len=1
                = error message=nothing-to-inspect
                log dev client=0 on=yes
                = error message=not-ram
                log main client=1 on=yes
                = error message=no-such-client
                coalesce main at=0x0 len=0x10
                = error message=not-a-device
                eventfd e region=main at=0x0 size=4
                = error message=not-a-device
                iotlb main iova=0x0 to=0x0 perm=r
                = error message=not-an-iommu
                iotlb mmu iova=0x800 to=0x0 perm=r
                = error message=not-a-multiple-of-the-granule
                unspace cpu
                = error message=an-iommu-translates-to-it
                pin in space=cpu at=0x0 len=4 access=r
                = ok length=0x4
                poke in at=0x0 bytes=01
                = error message=window-is-for-reading
                peek in at=0x4 len=1
                = error message=beyond-the-window
                unpin in written=1
                = error message=window-is-for-reading
                unpin in written=0
                = ok
                unpin in written=0
                = error message=no-such-pin
                eventfd e region=dev at=0x0 size=4
                = ok
                eventfd f region=dev at=0x0 size=4 match=0x1
                = error message=another-eventfd-could-match
                uneventfd f
                = error message=no-such-eventfd
                unowner card
                = ok
                unowner card
                = error message=owner-has-no-creator-any-more
                ram late size=0x1000 owner=card
                = error message=owner-has-no-creator-any-more
                ram card size=0x1000
                = error message=name-is-taken
                owner main
                = error message=name-is-taken
                """);
    }
}
