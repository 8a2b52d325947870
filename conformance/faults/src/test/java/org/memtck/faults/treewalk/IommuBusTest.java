package org.memtck.faults.treewalk;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.SyntaxException;

/** What the bus without a fault does with IOMMU regions. */
final class IommuBusTest {
    @Test
    void accessesGoOnInTheTargetSpace() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x10000
                space t root=R
                iommu I size=0x1000 target=t granule=0x100
                container C size=0x4000
                add I in=C at=0x1000
                space s root=C
                iotlb I iova=0x200 to=0x4567 perm=rw
                = ok
                write s at=0x1234 size=4 value=7
                = ok
                read t at=0x4534 size=4
                = ok value=0x7
                flatview s
                = ok ranges=0x1000-0x1fff:I+0x0
                """);
    }

    @Test
    void withoutAnEntryOrPermissionNothingIsReached() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                space t root=R
                iommu I size=0x1000 target=t granule=0x100
                space s root=I
                read s at=0x0 size=4
                = rejected
                iotlb I iova=0x0 to=0x0 perm=r
                write s at=0x0 size=4 value=7
                = rejected
                read s at=0x0 size=4
                = ok value=0x0
                iotlb I iova=0x0 to=0x0 perm=w
                read s at=0x0 size=4
                = rejected
                iotlb I iova=0x0 to=0x0 perm=none
                write s at=0x0 size=4 value=7
                = rejected
                """);
    }

    @Test
    void blocksAreCutAtGranules() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                space t root=R
                iommu I size=0x1000 target=t granule=0x10
                space s root=I
                iotlb I iova=0x0 to=0x100 perm=rw
                iotlb I iova=0x10 to=0x80 perm=rw
                store s at=0xe bytes=01020304
                = ok
                load t at=0x10e len=2
                = ok bytes=0102
                load t at=0x80 len=2
                = ok bytes=0304
                load s at=0x1e len=4
                = rejected bytes=00000000
                """);
    }

    @Test
    void translationsChainAndAnAliasOfAnIommuRegionTranslates() throws SyntaxException {
        Played.onCorrectBus("""
                mmio D size=0x1000
                space t root=D
                iommu J size=0x1000 target=t granule=0x100
                space u root=J
                iommu I size=0x1000 target=u granule=0x10
                alias A of=I offset=0x100 size=0x100
                space s root=A
                iotlb J iova=0x300 to=0x800 perm=r
                iotlb I iova=0x110 to=0x350 perm=rw
                read s at=0x14 size=2
                = ok value=0xb634 calls=D:r:0x854:2:0xb634
                write s at=0x14 size=2 value=0
                = rejected
                """);
    }

    @Test
    void anEntryNeedsAnIommuRegionAndItsGranuleAndASpaceThatIsATargetStaysOpen() throws SyntaxException {
        Played.onCorrectBus("""
                ram R size=0x1000
                space t root=R
                iommu I size=0x1000 target=t granule=0x100
                iotlb R iova=0x0 to=0x0 perm=r
                = illegal rule=IOMMU-1
                iotlb I iova=0x80 to=0x0 perm=r
                = error message=the_entry_does_not_begin_where_a_granule_of_I_does
                unspace t
                = error message=I_sends_accesses_to_t
                """);
    }
}
