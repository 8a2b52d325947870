package org.memtck.agent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.target.Outcome;

/**
 * Cuts what an agent writes into lines. The current line is a stretch of an array, valid until the next one, so that
 * the common short reply is looked at where it lies. A line ends in LF or CR LF.
 */
final class ReplyLines {
    private final Chunks chunks;
    private final LongSupplier nanoTime;
    private Chunks.@Nullable Chunk chunk;
    private int at;

    /** The start of a line whose end is in a later chunk. */
    private byte[] carried = new byte[256];

    private int carriedLength;

    private byte[] line = carried;
    private int from;
    private int to;

    ReplyLines(Chunks chunks, LongSupplier nanoTime) {
        this.chunks = chunks;
        this.nanoTime = nanoTime;
    }

    byte[] bytes() {
        return line;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The current line as text; a byte outside ASCII becomes a character outside ASCII. */
    String text() {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Goes to the next line, which has to arrive within the limit. */
    void advance(Duration limit) throws AgentFailure {
        advance(() -> limit);
    }

    /** The same with a limit that is asked for only if there is something to wait for. */
    void advance(Supplier<Duration> limits) throws AgentFailure {
        carriedLength = 0;
        long deadline = 0;
        Duration limit = null;
        while (!finishLine()) {
            if (limit == null) {
                limit = limits.get();
                deadline = nanoTime.getAsLong() + limit.toNanos();
            }
            refill(deadline, limit);
        }
    }

    /** Whether the line's end is in the current chunk. */
    private boolean finishLine() throws AgentFailure {
        if (chunk == null || chunk.length <= at) {
            return false;
        }
        int end = at;
        while (end < chunk.length && chunk.bytes[end] != '\n') {
            end++;
        }
        if (end == chunk.length || carriedLength > 0) {
            carry(chunk.bytes, at, end);
        }
        if (end == chunk.length) {
            at = end;
            return false;
        }
        setLine(chunk.bytes, end);
        at = end + 1;
        return true;
    }

    private void setLine(byte[] current, int end) throws AgentFailure {
        boolean whole = carriedLength == 0;
        line = whole ? current : carried;
        from = whole ? at : 0;
        to = whole ? end : carriedLength;
        if (to > from && line[to - 1] == '\r') {
            to--;
        }
        if (to - from > Limits.LINE) {
            throw tooLong(line, from, to);
        }
    }

    private void carry(byte[] bytes, int start, int end) throws AgentFailure {
        int needed = carriedLength + end - start;
        if (needed > carried.length) {
            carried = Arrays.copyOf(carried, Math.max(needed, 2 * carried.length));
        }
        System.arraycopy(bytes, start, carried, carriedLength, end - start);
        carriedLength = needed;
        if (carriedLength > Limits.LINE + 1) {
            throw tooLong(carried, 0, carriedLength);
        }
    }

    private static AgentFailure tooLong(byte[] bytes, int from, int to) {
        return new AgentFailure(
                Outcome.End.ERROR,
                "a reply is longer than " + Limits.LINE + " characters: " + Shown.quoted(bytes, from, to));
    }

    private void refill(long deadline, Duration limit) throws AgentFailure {
        Chunks.Chunk used = chunk;
        chunk = null;
        at = 0;
        try {
            chunk = chunks.next(used, Math.max(0, deadline - nanoTime.getAsLong()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentFailure(Outcome.End.NOT_RUN, "waiting for it was interrupted");
        }
        if (chunk == null) {
            throw new AgentFailure(Outcome.End.HANG, "no reply within " + limit.toMillis() + " ms" + unfinished());
        }
        if (chunk.length < 0) {
            throw new AgentFailure(Outcome.End.CRASH, "no reply any more" + unfinished());
        }
    }

    private String unfinished() {
        return carriedLength == 0 ? "" : " but the unfinished " + Shown.quoted(carried, 0, carriedLength);
    }
}
