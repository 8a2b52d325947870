package org.memtck.example;

import org.junit.jupiter.api.Test;

class IommuTest {
    /** A space with RAM at 0, ROM behind it and a device, and an IOMMU with granules of 16 bytes into it. */
    private static final String MAP = """
            container A size=0x1000
            ram R size=0x100
            rom O size=0x100
            mmio D size=0x100
            add R in=A at=0x0
            add O in=A at=0x100
            add D in=A at=0x200
            space cpu root=A
            container B size=0x1000
            iommu I size=0x80 target=cpu granule=0x10
            add I in=B at=0x800
            space dma root=B
            fill R at=0x0 bytes=000102030405060708090a0b0c0d0e0f
            fill R at=0x20 bytes=202122232425
            """;

    @Test
    void iommu1_anAccessGoesWhereItsGranuleLeads() {
        Transcripts.check(MAP + """
                iotlb I iova=0x10 to=0x2f perm=rw
                iotlb I iova=0x20 to=0x200 perm=rw
                iotlb I iova=0x30 to=0x100 perm=rw
                read dma at=0x812 size=2
                = ok value=0x2322
                write dma at=0x814 size=2 value=0xaabb order=be
                read cpu at=0x24 size=2
                = ok value=0xbbaa
                read dma at=0x821 size=1
                = ok value=0xe5 calls=D:r:0x1:1:0xe5
                write dma at=0x822 size=2 value=0x1122 order=be
                = ok calls=D:w:0x2:2:0x2211
                write dma at=0x830 size=1 value=0x1
                = rejected
                flatview dma
                = ok ranges=0x800-0x87f:I+0x0
                find dma at=0x812
                = ok ranges=0x812-0x812:I+0x12
                """);
    }

    @Test
    void iommu2_withoutPermissionAnAccessReachesNothing() {
        Transcripts.check(MAP + """
                read dma at=0x800 size=1
                = rejected
                iotlb I iova=0x0 to=0x200 perm=w
                read dma at=0x800 size=1
                = rejected
                write dma at=0x800 size=1 value=0x1
                = ok calls=D:w:0x0:1:0x1
                iotlb I iova=0x0 to=0x200 perm=r
                write dma at=0x800 size=1 value=0x1
                = rejected
                iotlb I iova=0x0 to=0x200 perm=none
                read dma at=0x800 size=1
                = rejected
                """);
    }

    @Test
    void iommu3_aBlockIsCutAtGranules() {
        Transcripts.check(MAP + """
                iotlb I iova=0x10 to=0x20 perm=rw
                iotlb I iova=0x20 to=0x0 perm=r
                iotlb I iova=0x30 to=0xf0 perm=rw
                load dma at=0x80e len=0x1c
                = rejected bytes=00002021222324250000000000000000000000010203040506070809
                store dma at=0x81f bytes=a1b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2
                = rejected
                load cpu at=0x2f len=1
                = ok bytes=a1
                load cpu at=0xef len=3
                = ok bytes=00c1c2
                """);
    }

    @Test
    void iommu4_translationsMayChain_andCirclesEnd() {
        Transcripts.check(MAP + """
                alias W of=I offset=0x40 size=0x20
                iommu J size=0x1000 target=dma granule=0x100
                iommu K size=0x1000 target=dma granule=0x10
                space outer root=J
                add W in=B at=0x300
                add K in=B at=0x0 prio=-1
                iotlb J iova=0x200 to=0x300 perm=rw
                iotlb I iova=0x40 to=0x0 perm=r
                read outer at=0x204 size=4
                = ok value=0x7060504
                write outer at=0x204 size=4 value=0x0
                = rejected
                iotlb K iova=0x0 to=0x0 perm=rw
                read dma at=0x0 size=1
                = rejected
                load dma at=0x0 len=1
                = rejected bytes=00
                store dma at=0x0 bytes=01
                = rejected
                write dma at=0x0 size=1 value=0x1
                = rejected
                """);
    }

    @Test
    void anEntryHoldsAtOnce_alsoWithinATransaction() {
        Transcripts.check(MAP + """
                begin
                iotlb I iova=0x0 to=0x20 perm=r
                move I at=0x0
                read dma at=0x800 size=1
                = ok value=0x20
                commit
                read dma at=0x0 size=1
                = ok value=0x20
                """);
    }

    @Test
    void aTargetSpaceStaysOpen_andEntriesLieWhereGranulesStart() {
        Transcripts.check(MAP + """
                unspace cpu
                = error message=an_IOMMU_translates_into_the_space
                read cpu at=0x1 size=1
                = ok value=0x1
                iotlb I iova=0x8 to=0x0 perm=rw
                = error message=no_granule_starts_there
                iotlb I iova=0x80 to=0x0 perm=rw
                = error message=no_granule_starts_there
                iotlb D iova=0x0 to=0x0 perm=rw
                = illegal rule=IOMMU-1
                iommu X size=0x10 target=nowhere granule=0x10
                = error message=there_is_no_nowhere
                unspace dma
                """);
    }

    @Test
    void anIommuThatDiesLetsGoOfItsSpace() {
        Transcripts.check("""
                owner O
                ram R size=0x100
                space cpu root=R
                iommu I size=0x100 target=cpu granule=0x10 owner=O
                unspace cpu
                = error message=an_IOMMU_translates_into_the_space
                unowner O
                = ok finalized=I,O
                unspace cpu
                """);
    }
}
