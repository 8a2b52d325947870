package org.memtck.example;

import org.junit.jupiter.api.Test;

class AliasTest {
    @Test
    void alias1_aliasesOfAliasesAddUpTheirOffsets() {
        Transcripts.check("""
                container A size=0x10000
                ram R size=0x1000
                alias inner of=R offset=0x100 size=0x200
                alias outer of=inner offset=0x10 size=0x20
                add outer in=A at=0x5003
                space cpu root=A
                flatview cpu
                = ok ranges=0x5003-0x5022:R+0x110
                write cpu at=0x5003 size=1 value=0x7e
                space dma root=R
                read dma at=0x110 size=1
                = ok value=0x7e
                """);
    }

    @Test
    void alias3_whatLiesPastTheTargetsEndIsAHole() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                ram below size=0x100
                alias W of=R offset=0xc size=0x20
                add below in=A at=0x0 prio=-1
                add W in=A at=0x40
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0x3f:below+0x0,0x40-0x43:R+0xc,0x44-0xff:below+0x44
                retarget W offset=0x10
                flatview cpu
                = ok ranges=0x0-0xff:below+0x0
                retarget W offset=0xffffffffffffffff
                flatview cpu
                = ok ranges=0x0-0xff:below+0x0
                """);
    }

    @Test
    void alias4_andAlias5_onlyTheTargetItselfMatters() {
        Transcripts.check("""
                container A size=0x100
                container elsewhere size=0x8
                ram R size=0x10
                alias W of=R offset=0x0 size=0x10
                add R in=elsewhere at=0x4
                add W in=A at=0x0
                space cpu root=A
                disable elsewhere
                readonly elsewhere on=yes
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0
                disable R
                flatview cpu
                """);
    }

    @Test
    void alias6_changesUnderTheTargetShowThroughTheAlias() {
        Transcripts.check("""
                container A size=0x100
                container pci size=0x1000
                mmio bar size=0x8
                ram behind size=0x100
                alias W of=pci offset=0x800 size=0x40
                add behind in=A at=0x0
                add W in=A at=0x20 prio=1
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xff:behind+0x0
                add bar in=pci at=0x7fe
                flatview cpu
                = ok ranges=0x0-0x1f:behind+0x0,0x20-0x25:bar+0x2,0x26-0xff:behind+0x26
                move bar at=0x83c
                flatview cpu
                = ok ranges=0x0-0x5b:behind+0x0,0x5c-0x5f:bar+0x0,0x60-0xff:behind+0x60
                """);
    }

    @Test
    void neighbouringAliasesOfConsecutiveBytesAreOneRange() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x20
                alias one of=R offset=0x0 size=0x6
                alias two of=R offset=0x6 size=0x6
                add one in=A at=0x10
                add two in=A at=0x16
                space cpu root=A
                flatview cpu
                = ok ranges=0x10-0x1b:R+0x0
                write cpu at=0x14 size=4 value=0x12345678
                read cpu at=0x14 size=4
                = ok value=0x12345678
                readonly two on=yes
                flatview cpu
                = ok ranges=0x10-0x15:R+0x0,0x16-0x1b:R+0x6:ro
                """);
    }
}
