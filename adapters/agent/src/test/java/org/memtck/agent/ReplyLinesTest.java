package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Outcome;

class ReplyLinesTest {
    private static final Duration LIMIT = Duration.ofNanos(100);

    private final Deque<String> arriving = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private long now;

    private final ReplyLines lines = new ReplyLines(this::next, () -> now);

    /** Each chunk takes 40 units of time; there is none in less. */
    private Chunks.@Nullable Chunk next(Chunks.@Nullable Chunk used, long nanos) {
        waits.add(nanos);
        now += 40;
        if (nanos < 40) {
            return null;
        }
        String text = arriving.poll();
        return text == null
                ? new Chunks.Chunk(new byte[0], -1)
                : new Chunks.Chunk(text.getBytes(StandardCharsets.US_ASCII), text.length());
    }

    @Test
    void linesAreFoundWhereverTheChunksEnd() throws AgentFailure {
        arriving.addAll(List.of("a\nb\r\n\nc", "d\r", "\ne\n"));
        assertThat(take(3)).containsExactly("a", "b", "");
        assertThat(take(2)).containsExactly("cd", "e");
    }

    @Test
    void everyLineHasTheWholeLimit() throws AgentFailure {
        arriving.addAll(List.of("a\n", "b\n", "c\n"));
        assertThat(take(3)).containsExactly("a", "b", "c");
        assertThat(waits).containsExactly(100L, 100L, 100L);
    }

    @Test
    void aLineThatDripsInIsNotGivenMoreTime() {
        arriving.addAll(List.of("o", "k", "\n"));
        assertThatThrownBy(() -> take(1))
                .hasMessageContaining("but the unfinished 'ok'")
                .satisfies(e -> {
                    assertThat(((AgentFailure) e).end()).isEqualTo(Outcome.End.HANG);
                });
        assertThat(waits).containsExactly(100L, 60L, 20L);
    }

    @Test
    void theEndIsADeath() {
        arriving.add("ok\n");
        assertThatThrownBy(() -> take(2)).satisfies(e -> {
            assertThat(((AgentFailure) e).end()).isEqualTo(Outcome.End.CRASH);
        });
    }

    @Test
    void aLineOfTheLargestLengthIsTakenAndALongerOneIsNot() throws AgentFailure {
        String largest = "x".repeat(1 << 18);
        arriving.add(largest + "\r\n" + largest + "x\n");
        assertThat(take(1)).containsExactly(largest);
        assertThatThrownBy(() -> take(1)).satisfies(e -> {
            assertThat(((AgentFailure) e).end()).isEqualTo(Outcome.End.ERROR);
        });
    }

    private List<String> take(int count) throws AgentFailure {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.advance(LIMIT);
            taken.add(lines.text());
        }
        return taken;
    }
}
