package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A damaged dump is refused with its line, or read; nothing else happens. */
class DamagedDumpProperties {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    @Provide
    Arbitrary<String> boards() {
        return Arbitraries.of(List.of("arm-versatilepb", "i386-isapc", "sparc-SS-5", "x86_64-microvm"));
    }

    @Property(seed = "1", tries = 300)
    void readingEndsInABoardOrARefusal(
            @ForAll @From("boards") String name,
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll @IntRange(min = 0, max = 200) int removed,
            @ForAll char inserted) {
        String text = TEXTS.computeIfAbsent(name, Boards::text);
        int start = place % text.length();
        int end = Math.min(text.length(), start + removed);
        String damaged = text.substring(0, start) + inserted + text.substring(end);

        try {
            Board board = BoardReader.read(name, damaged);
            assertThat(BoardComparison.compare(board, Boards::render).spaces())
                    .isEqualTo(board.spaces().size());
        } catch (BoardFormatException e) {
            assertThat(e.line()).isBetween(1, (int) damaged.lines().count());
            assertThat(e).hasMessageStartingWith("line " + e.line() + ": ");
        }
    }
}
