package org.memtck.example;

import org.junit.jupiter.api.Test;

class VisibilityTest {
    @Test
    void vis1_theExampleOfTheDocument() {
        Transcripts.check("""
                container A size=0x8000
                container B size=0x4000
                mmio C size=0x6000
                mmio D size=0x1000
                ram E size=0x1000
                add B in=A at=0x2000 prio=2
                add C in=A at=0x0 prio=1
                add D in=B at=0x0
                add E in=B at=0x2000
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0x1fff:C+0x0,0x2000-0x2fff:D+0x0,\
                0x3000-0x3fff:C+0x3000,0x4000-0x4fff:E+0x0,0x5000-0x5fff:C+0x5000
                read cpu at=0x3010 size=4
                = ok value=0x772f1419 calls=C:r:0x3010:4:0x772f1419
                read cpu at=0x4000 size=8
                = ok value=0x0
                read cpu at=0x6000 size=1
                = rejected
                find cpu at=0x4fff
                = ok ranges=0x4fff-0x4fff:E+0xfff
                find cpu at=0x7fff
                = rejected
                """);
    }

    @Test
    void prio1_theHigherPriorityIsVisible_andPrioritiesAreSigned() {
        Transcripts.check("""
                container A size=0x100
                ram low size=0x100
                ram middle size=0x80
                ram high size=0x40
                add high in=A at=0x20 prio=7
                add middle in=A at=0x10
                add low in=A at=0x0 prio=-2147483648
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xf:low+0x0,0x10-0x1f:middle+0x0,\
                0x20-0x5f:high+0x0,0x60-0x8f:middle+0x50,0x90-0xff:low+0x90
                """);
    }

    @Test
    void prio3_prioritiesAreComparedWithinOneContainerOnly() {
        Transcripts.check("""
                container A size=0x100
                container B size=0x100
                ram modest size=0x10
                ram proud size=0x10
                add proud in=B at=0x0 prio=100
                add B in=A at=0x0
                add modest in=A at=0x8 prio=1
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0x7:proud+0x0,0x8-0x17:modest+0x0
                """);
    }

    @Test
    void prio5_amongEqualsTheLastOneAddedOrMovedWins() {
        Transcripts.check("""
                container A size=0x100
                ram one size=0x10
                ram two size=0x10
                add one in=A at=0x0
                add two in=A at=0x8
                space cpu root=A
                find cpu at=0x8
                = ok ranges=0x8-0x8:two+0x0
                move one at=0x0
                find cpu at=0x8
                = ok ranges=0x8-0x8:two+0x0
                disable one
                enable one
                find cpu at=0x8
                = ok ranges=0x8-0x8:two+0x0
                move one at=0x1
                find cpu at=0x8
                = ok ranges=0x8-0x8:one+0x7
                del two
                add two in=A at=0x8
                find cpu at=0x8
                = ok ranges=0x8-0x8:two+0x0
                """);
    }

    @Test
    void vis3_subregionsShowNoMoreThanTheirContainersRange() {
        Transcripts.check("""
                container A size=0x1000
                container B size=0x10
                ram R size=0x100
                add B in=A at=0x21
                add R in=B at=0x3
                space cpu root=A
                flatview cpu
                = ok ranges=0x24-0x30:R+0x0
                resize B size=0x3
                flatview cpu
                resize B size=0x4
                flatview cpu
                = ok ranges=0x24-0x24:R+0x0
                """);
    }

    @Test
    void vis4_nothingWrapsAroundTheEndOfTheSpace() {
        Transcripts.check("""
                container A size=0x10000000000000000
                container B size=0x10000000000000000
                ram R size=0x1000
                mmio D size=0x10000000000000000
                add B in=A at=0xffffffffffffffff prio=-1
                add D in=A at=0x0 prio=-2
                add R in=B at=0x0
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xfffffffffffffffe:D+0x0,0xffffffffffffffff-0xffffffffffffffff:R+0x0
                write cpu at=0xffffffffffffffff size=1 value=0x1ab
                read cpu at=0xffffffffffffffff size=1
                = ok value=0xab
                move R at=0x1
                read cpu at=0xffffffffffffffff size=1
                = ok value=0x7b calls=D:r:0xffffffffffffffff:1:0x7b
                load cpu at=0xffffffffffffffff len=2
                = rejected bytes=7b00 calls=D:r:0xffffffffffffffff:1:0x7b
                """);
    }

    @Test
    void vis5_aDisabledRegionAndAllBelowItAreInvisible() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x100
                ram S size=0x10
                add S in=R at=0x10
                add R in=A at=0x0
                space cpu root=A
                disable R
                flatview cpu
                enable R
                disable S
                flatview cpu
                = ok ranges=0x0-0xff:R+0x0
                disable A
                flatview cpu
                read cpu at=0x0 size=1
                = rejected
                """);
    }

    @Test
    void vis6_severalSpacesShareRegions() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                add R in=A at=0x20
                space cpu root=A
                space dma root=R
                write cpu at=0x21 size=2 value=0x1234
                read dma at=0x1 size=2
                = ok value=0x1234
                read dma at=0x1 size=2 order=be
                = ok value=0x3412
                unspace dma
                space dma root=A
                read dma at=0x1 size=2
                = rejected
                """);
    }

    @Test
    void cont2_aRegionWithSubregionsHandlesWhatTheyDoNotClaim() {
        Transcripts.check("""
                mmio D size=0x100
                ram R size=0x3
                reservation V size=0x1
                add R in=D at=0x1001 prio=5
                add V in=D at=0x1
                move R at=0x5
                space cpu root=D
                flatview cpu
                = ok ranges=0x0-0x0:D+0x0,0x1-0x1:V+0x0,0x2-0x4:D+0x2,0x5-0x7:R+0x0,0x8-0xff:D+0x8
                read cpu at=0x1 size=1
                = rejected
                write cpu at=0x2 size=1 value=0xff
                = ok calls=D:w:0x2:1:0xff
                """);
    }

    @Test
    void ram1_hugeRamCostsWhatIsTouched() {
        Transcripts.check("""
                ram R size=0x10000000000000000
                space cpu root=R
                write cpu at=0x3fd size=8 value=0x1122334455667788
                read cpu at=0x3fd size=8 order=be
                = ok value=0x8877665544332211
                read cpu at=0x3ff size=4
                = ok value=0x33445566
                fill R at=0xfffffffffffffffe bytes=abcd
                load cpu at=0xfffffffffffffffd len=3
                = ok bytes=00abcd
                """);
    }
}
