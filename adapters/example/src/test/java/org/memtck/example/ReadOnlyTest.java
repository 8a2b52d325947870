package org.memtck.example;

import org.junit.jupiter.api.Test;

class ReadOnlyTest {
    @Test
    void rom2_romRefusesGuestsAndTakesFills() {
        Transcripts.check("""
                rom R size=0x10
                space cpu root=R
                fill R at=0x4 bytes=aabb
                write cpu at=0x4 size=1 value=0x1
                = rejected
                load cpu at=0x3 len=4
                = ok bytes=00aabb00
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0:ro
                readonly R on=yes
                readonly R on=no
                find cpu at=0x0
                = ok ranges=0x0-0x0:R+0x0:ro
                """);
    }

    @Test
    void ro2_readOnlyHoldsThroughAReadOnlyAlias_andNotBesideIt() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                alias W of=R offset=0x0 size=0x10
                add R in=A at=0x0
                add W in=A at=0x20
                readonly W on=yes
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0,0x20-0x2f:R+0x0:ro
                write cpu at=0x21 size=1 value=0x55
                = rejected
                read cpu at=0x21 size=1
                = ok value=0x0
                write cpu at=0x1 size=1 value=0x55
                read cpu at=0x21 size=1
                = ok value=0x55
                store cpu at=0x2f bytes=11
                = rejected
                """);
    }

    @Test
    void attr1_theAttributeTakesEffectAtOnce_orWhenTheRegionBecomesVisible() {
        Transcripts.check("""
                container A size=0x100
                container B size=0x100
                ram R size=0x10
                add R in=B at=0x0
                readonly B on=yes
                space cpu root=A
                add B in=A at=0x10
                write cpu at=0x10 size=1 value=0x1
                = rejected
                readonly B on=no
                write cpu at=0x10 size=1 value=0x1
                readonly A on=yes
                write cpu at=0x10 size=1 value=0x2
                = rejected
                read cpu at=0x10 size=1
                = ok value=0x1
                """);
    }

    @Test
    void ram_withinRom_isWritable() {
        Transcripts.check("""
                rom outer size=0x10
                ram inner size=0x4
                add inner in=outer at=0x4
                space cpu root=outer
                flatview cpu
                = ok ranges=0x0-0x3:outer+0x0:ro,0x4-0x7:inner+0x0,0x8-0xf:outer+0x8:ro
                """);
    }
}
