package org.memtck.example;

import org.junit.jupiter.api.Test;

/** This bus really lets coalesced writes wait, as long as it may. */
class CoalescingTest {
    private static final String MAP = """
        container A size=0x1000
        mmio D size=0x100 impl=1..2 valid=1..4
        mmio E size=0x100
        ram R size=0x100
        add D in=A at=0x0
        add E in=A at=0x100
        add R in=A at=0x200
        space cpu root=A
        coalesce D at=0x10 len=0x10
        coalesce E at=0x0 len=0x100
        write cpu at=0x10 size=4 value=0x11223344
        write cpu at=0x100 size=1 value=0x55
        write cpu at=0x1e size=2 value=0x66
        """;

    private static final String ALL_OF_D = "D:w:0x10:2:0x3344,D:w:0x12:2:0x1122,D:w:0x1e:2:0x66";

    @Test
    void coal1_aFlushDeliversInOrder() {
        Transcripts.check(MAP + """
            write cpu at=0x200 size=1 value=0x1
            flush
            = ok calls=%s,E:w:0x0:1:0x55
            flush
            """.formatted(ALL_OF_D));
    }

    @Test
    void coal1_anyOtherAccessToTheDeviceComesAfterwards() {
        Transcripts.check(MAP + """
            read cpu at=0x101 size=1
            = ok value=0xe5 calls=E:w:0x0:1:0x55,E:r:0x1:1:0xe5
            write cpu at=0xf size=1 value=0x77
            = ok calls=%s,D:w:0xf:1:0x77
            write cpu at=0x10 size=1 value=0x1
            store cpu at=0x11 bytes=02
            = ok calls=D:w:0x10:1:0x1,D:w:0x11:1:0x2
            write cpu at=0x10 size=1 value=0x3
            load cpu at=0x1 len=1
            = ok bytes=e5 calls=D:w:0x10:1:0x3,D:r:0x1:1:0xe5
            write cpu at=0x10 size=1 value=0x4
            write cpu at=0x10 size=8 value=0x5
            = rejected calls=D:w:0x10:1:0x4
            """.formatted(ALL_OF_D));
    }

    @Test
    void coal1_aChangeOfTheMapComesAfterwards() {
        Transcripts.check(MAP + """
            begin
            del D
            write cpu at=0x1f size=1 value=0x7
            commit
            = ok calls=%s,D:w:0x1f:1:0x7,E:w:0x0:1:0x55
            write cpu at=0x100 size=1 value=0x8
            space dma root=A
            = ok calls=E:w:0x0:1:0x8
            write cpu at=0x100 size=1 value=0x9
            unspace dma
            = ok calls=E:w:0x0:1:0x9
            """.formatted(ALL_OF_D));
    }

    @Test
    void coal1_aChangeOfWhatIsCoalescedComesAfterwards() {
        Transcripts.check(MAP + """
            coalesce E at=0x0 len=0x1
            = ok calls=E:w:0x0:1:0x55
            uncoalesce D
            = ok calls=%s
            write cpu at=0x10 size=1 value=0x1
            = ok calls=D:w:0x10:1:0x1
            uncoalesce D
            """.formatted(ALL_OF_D));
    }

    @Test
    void aWriteWaitsOnlyWhollyWithinOneRange() {
        Transcripts.check("""
            mmio D size=0x100 valid-unaligned=yes impl-unaligned=yes
            space cpu root=D
            coalesce D at=0x10 len=0x4
            coalesce D at=0x14 len=0x4
            coalesce D at=0xfff0 len=0xffffffffffffffff
            = error message=the_range_reaches_past_the_end_of_the_region
            write cpu at=0x12 size=4 value=0x1
            = ok calls=D:w:0x12:4:0x1
            write cpu at=0x14 size=4 value=0x2
            eventfd E region=D at=0x14 size=2
            write cpu at=0x14 size=2 value=0x3
            = ok calls=D:w:0x14:4:0x2 signals=E
            """);
    }

    @Test
    void notMoreThanAFewWritesWait() {
        String write = "write cpu at=0x0 size=1 value=0x1\n";
        String calls = "D:w:0x0:1:0x1,".repeat(64);
        Transcripts.check("""
                mmio D size=0x100
                space cpu root=D
                coalesce D at=0x0 len=0x100
                """ + write.repeat(64) + "write cpu at=0x0 size=1 value=0x2\n= ok calls="
                + calls.substring(0, calls.length() - 1) + "\nflush\n= ok calls=D:w:0x0:1:0x2\n");
    }

    @Test
    void onlyDevicesCoalesce() {
        Transcripts.check("""
            ram R size=0x100
            romd F size=0x100
            coalesce R at=0x0 len=0x1
            = illegal rule=COAL-1
            coalesce F at=0x0 len=0x1
            = illegal rule=COAL-1
            uncoalesce R
            = illegal rule=COAL-1
            """);
    }
}
