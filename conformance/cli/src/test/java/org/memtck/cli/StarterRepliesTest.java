package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the agents to start from answer to lines that no campaign sends. */
class StarterRepliesTest {
    /** Lines, and behind each what is to be answered. */
    private static final String CONVERSATION = """
            reset                                   > ok
            sync                                    > unsupported
            read                                    > error
            container bus size=0x1000               > ok
            container other size=0x100              > unsupported
            ram low size=0x100                      > ok
            ram shared size=0x1000 backing=file     > unsupported
            ram huge size=0x1000000000000 owner=o   > unsupported
            mmio dev size=0x10 seed=0x7             > ok
            mmio big size=0x10 endian=big           > unsupported
            add low in=bus at=0x0                   > ok
            add dev in=bus at=0x80                  > unsupported
            add dev in=bus at=0x100 prio=1          > unsupported
            add dev at=0x100 in=bus                 > ok
            fill low at=0xff bytes=01               > ok
            fill low at=0x0 bytes=012               > error
            fill low at=0x0 bytes=zz                > error
            space cpu root=bus                      > ok
            space other root=bus                    > unsupported
            read cpu at=0x0                         > error
            read cpu at=zz size=4                   > error
            write cpu at=0x0 size=4                 > error
            read cpu at=255 size=1                  > ok value=0x1
            read cpu order=be size=2 at=0xfe        > ok value=0x1
            write cpu at=0x0 size=1 value=0x1ff     > ok
            load cpu at=0x0 len=2                   > ok bytes=ff00
            load cpu at=0x1000 len=0                > ok
            store cpu at=0x1000 bytes=              > ok
            read cpu at=0x100 size=4                > ok value=0x79d7e814 calls=dev:r:0x0:4:0x79d7e814
            read cpu at=0x101 size=4                > rejected
            read cpu at=0x110 size=1                > rejected
            flatview cpu                            > ok ranges=0x0-0xff:low+0x0,0x100-0x10f:dev+0x0
            find cpu at=0x104                       > ok ranges=0x104-0x104:dev+0x4
            find cpu at=0x110                       > rejected
            time 3 read cpu at=0x0 size=4           > ok nanos
            time 3 write cpu at=0x104 size=4 value=0x1 step=4 span=16 > ok nanos
            time 4 write cpu at=0x104 size=4 value=0x1 step=4 span=16 > rejected
            time 9 write cpu at=0xf4 size=4 value=0x5 step=4 span=12 > ok nanos
            read cpu at=0xfc size=4                 > ok value=0x5
            time 2 copy cpu at=0xfc to=0x10 len=4 ; store cpu at=0x14 bytes=0706 > ok nanos
            load cpu at=0x10 len=6                  > ok bytes=050000000706
            time 2 copy cpu at=0xfe to=0x0 len=32 ; flatview cpu > rejected
            time 2 load cpu at=0x0 len=16 ; find cpu at=0x0 ; fill low at=0x0 bytes=09 > ok nanos
            time 2 load cpu at=0x0 len=16 ; find cpu at=0x110 > rejected
            time 2 read cpu at=0x100 size=4         > ok nanos
            time 2 read cpu at=0x101 size=4         > rejected
            read cpu at=0x100 size=4                > ok value=0x79d7e814 calls=dev:r:0x0:4:0x79d7e814
            time 0 read cpu at=0x0 size=4           > error
            time 1000000001 read cpu at=0x0 size=4  > error
            time x read cpu at=0x0 size=4           > error
            time 1 read cpu at=0x0 size=4 ;         > error
            time 1 read cpu at=0x0 size=4 step=4    > error
            time 1 read cpu at=0x0 size=4 step=4 span=4 > error
            time 1 copy cpu at=0x0 to=0x10 len=0    > error
            time 1 copy cpu at=0x0 to=0x0 len=1048577 > error
            time 1 time 1 read cpu at=0x0 size=4    > unsupported
            time 1 move low at=0x200                > unsupported
            time 1 reset                            > unsupported
            copy cpu at=0x0 to=0x10 len=4           > unsupported
            read cpu at=0x0 size=4 step=4 span=8    > unsupported
            move low at=0x200                       > unsupported
            reset                                   > ok
            container bus size=0x10000000000000000  > ok
            rom low size=0x10                       > ok
            time 1 add low in=bus at=0xfffffffffffffff8 > ok nanos
            time 1 space cpu root=bus               > ok nanos
            flatview cpu                            > ok ranges=0xfffffffffffffff8-0xffffffffffffffff:low+0x0:ro
            load cpu at=0xffffffffffffffff len=2    > rejected bytes=0000
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = Starter.TREES)
    void aLineIsAnsweredAndNeverTheEnd(Starter starter) {
        List<String> command = starter.install(folder);

        List<String> replies = Programs.run(folder, "hello memtck=1\n" + column(0) + "bye\nreset\n", command)
                .lines()
                .toList();

        assertThat(replies.get(0)).startsWith("hello name=").contains(" capabilities=ram,rom,mmio,");
        assertThat(replies.stream().skip(1).map(StarterRepliesTest::withoutMessage))
                .containsExactlyElementsOf(column(1).lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfTheInputIsTheEnd(Starter starter) {
        assertThat(Programs.run(folder, "reset\nsync", starter.install(folder))).isEqualTo("ok\n");
    }

    private static String column(int number) {
        return lines().map(line -> line.split(" +> ", 2)[number] + "\n").reduce("", String::concat);
    }

    private static Stream<String> lines() {
        return CONVERSATION.lines();
    }

    /** The text of a message is not specified, but that it is one word; nor is how long something takes. */
    private static String withoutMessage(String reply) {
        return reply.matches("error message=[!-~]+") ? "error" : reply.replaceFirst("^ok nanos=[0-9]+$", "ok nanos");
    }
}
