package org.memtck.example;

import org.junit.jupiter.api.Test;

class TransactionTest {
    @Test
    void txn1_changesBecomeVisibleTogetherAtTheOutermostCommit() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                alias W of=R offset=0x0 size=0x8
                add R in=A at=0x0
                add W in=A at=0x40
                space cpu root=A
                begin
                begin
                move R at=0x20
                resize W size=0x4
                readonly R on=yes
                ram new size=0x8
                add new in=A at=0x80
                commit
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0,0x40-0x47:R+0x0
                write cpu at=0x3 size=1 value=0x99
                fill new at=0x0 bytes=77
                find cpu at=0x80
                = rejected
                commit
                flatview cpu
                = ok ranges=0x20-0x2f:R+0x0:ro,0x40-0x43:R+0x0:ro,0x80-0x87:new+0x0
                read cpu at=0x43 size=1
                = ok value=0x99
                read cpu at=0x80 size=1
                = ok value=0x77
                """);
    }

    @Test
    void txn1_aChangeRightBeforeTheTransactionIsVisibleWithinIt() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                space cpu root=A
                add R in=A at=0x0
                begin
                del R
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0
                commit
                flatview cpu
                """);
    }

    @Test
    void txn1_aSpaceOpenedWithinATransactionShowsTheLastCommit() {
        Transcripts.check("""
                container A size=0x100
                ram R size=0x10
                add R in=A at=0x0
                begin
                move R at=0x1
                ram S size=0x10
                space old root=A
                space none root=S
                flatview old
                = ok ranges=0x0-0xf:R+0x0
                flatview none
                commit
                flatview old
                = ok ranges=0x1-0x10:R+0x0
                flatview none
                = ok ranges=0x0-0xf:S+0x0
                """);
    }
}
