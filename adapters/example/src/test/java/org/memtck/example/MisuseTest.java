package org.memtck.example;

import org.junit.jupiter.api.Test;

class MisuseTest {
    @Test
    void misuseOfTheTreeIsDiagnosedAndChangesNothing() {
        Transcripts.check("""
                container A size=0x100
                container B size=0x100
                ram R size=0x10
                add R in=A at=0x0
                add R in=B at=0x0
                = illegal rule=TREE-1
                add B in=A at=0x80
                add A in=B at=0x0
                = illegal rule=TREE-1
                add A in=A at=0x0
                = illegal rule=TREE-1
                space cpu root=A
                flatview cpu
                = ok ranges=0x0-0xf:R+0x0
                del R
                del R
                = illegal rule=TREE-1
                move R at=0x4
                = illegal rule=TREE-2
                retarget R offset=0x4
                = illegal rule=TREE-2
                resize R size=0x4
                = illegal rule=TREE-2
                commit
                = illegal rule=TXN-1
                """);
    }

    @Test
    void alias7_andAlias8_areDiagnosed() {
        Transcripts.check("""
                container A size=0x100
                container B size=0x100
                ram R size=0x10
                alias W of=A offset=0x0 size=0x10
                alias V of=W offset=0x0 size=0x10
                add V in=A at=0x0
                = illegal rule=ALIAS-7
                add V in=B at=0x0
                add B in=A at=0x0
                = illegal rule=ALIAS-7
                add R in=W at=0x0
                = illegal rule=ALIAS-8
                space cpu root=A
                flatview cpu
                """);
    }

    @Test
    void namesMustBeKnownAndFresh() {
        Transcripts.check("""
                ram R size=0x10
                ram R size=0x10
                = error message=there_is_a_R_already
                add R in=A at=0x0
                = error message=there_is_no_A
                alias W of=A offset=0x0 size=0x1
                = error message=there_is_no_A
                space cpu root=W
                = error message=there_is_no_W
                space cpu root=R
                space cpu root=R
                = error message=there_is_a_cpu_already
                unspace dma
                = error message=there_is_no_dma
                fill R at=0xf bytes=0102
                = error message=the_region_holds_no_such_bytes
                fill R at=0xf bytes=01
                """);
    }

    @Test
    void aMapThatWouldExplodeIsRefusedAndTheTreeStaysAsItWas() {
        StringBuilder lines = new StringBuilder("container root size=0x1000\nram A0 size=0x1\n");
        for (int i = 1; i <= 17; i++) {
            String size = " size=0x" + Integer.toHexString(1 << i) + "\n";
            lines.append("container A").append(i).append(size);
            for (String side : new String[] {"l", "r"}) {
                String alias = side + i;
                lines.append("alias ")
                        .append(alias)
                        .append(" of=A")
                        .append(i - 1)
                        .append(" offset=0x0")
                        .append(size);
                String at = side.equals("l") ? "0" : Integer.toHexString(1 << (i - 1));
                lines.append("add ")
                        .append(alias)
                        .append(" in=A")
                        .append(i)
                        .append(" at=0x")
                        .append(at)
                        .append('\n');
            }
        }
        lines.append("""
                = error message=outside_the_limits:_more_than_262144_ways_from_one_region_to_those_below_it
                space cpu root=A17
                find cpu at=0x0
                = ok ranges=0x0-0x0:A0+0x0
                find cpu at=0x10000
                = rejected
                """);
        Transcripts.check(lines.toString());
    }
}
