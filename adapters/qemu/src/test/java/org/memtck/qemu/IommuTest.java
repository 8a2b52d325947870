package org.memtck.qemu;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** IOMMU regions (rules IOMMU-1 to IOMMU-4). */
class IommuTest extends QemuFamily {
    @Test
    void accessesAreTranslatedOrRefused() throws SyntaxException {
        replay("""
                container bus size=0x8000
                = ok
                ram main size=0x4000
                = ok
                mmio dev size=0x1000 endian=big seed=3
                = ok
                add main in=bus at=0x0
                = ok
                add dev in=bus at=0x4000
                = ok
                space dma root=bus
                = ok
                container board size=0x8000
                = ok
                iommu mmu size=0x4000 target=dma granule=0x1000
                = ok
                add mmu in=board at=0x800
                = ok
                space card root=board
                = ok
                read card at=0x800 size=4
                = rejected
                iotlb mmu iova=0x0 to=0x2123 perm=rw
                = ok
                iotlb mmu iova=0x1000 to=0x4000 perm=r
                = ok
                write card at=0x804 size=4 value=0xcafebabe
                = ok
                read dma at=0x2004 size=4
                = ok value=0xcafebabe
                read card at=0x1800 size=2
                = ok value=0x14f0 calls=dev:r:0x0:2:0xf014
                write card at=0x1800 size=2 value=0x1
                = rejected
                store card at=0x17fc bytes=0102030405060708
                = rejected
                load dma at=0x2ffc len=4
                = ok bytes=01020304
                iotlb mmu iova=0x0 to=0x0 perm=none
                = ok
                read card at=0x804 size=4
                = rejected
                flatview card
                = ok ranges=0x800-0x47ff:mmu+0x0
                find card at=0x1234
                = ok ranges=0x1234-0x1234:mmu+0xa34
                """);
    }

    @Test
    void translationsChain() throws SyntaxException {
        replay("""
                ram main size=0x1000
                = ok
                container far size=0x10000
                = ok
                add main in=far at=0x3000
                = ok
                space third root=far
                = ok
                iommu second size=0x2000 target=third granule=0x100
                = ok
                container middle size=0x10000
                = ok
                add second in=middle at=0x8000
                = ok
                space other root=middle
                = ok
                iommu first size=0x1000 target=other granule=0x1000
                = ok
                space card root=first
                = ok
                iotlb first iova=0x0 to=0x8000 perm=rw
                = ok
                iotlb second iova=0x100 to=0x3200 perm=rw
                = ok
                write card at=0x110 size=4 value=0x12345678
                = ok
                read third at=0x3210 size=4
                = ok value=0x12345678
                read card at=0x210 size=1
                = rejected
                """);
    }
}
