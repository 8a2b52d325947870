package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Drains a process's standard error on a thread of its own, so that it never blocks, and keeps the last lines. */
final class StderrTail {
    private static final int KEPT_BYTES = 8192;
    private static final int SHOWN_LINES = 10;
    private static final int SHOWN_COLUMNS = 200;

    /**
     * How long to wait for the end of the stream. It has ended once the process and its family are dead, but on a busy
     * machine the thread that reads it may be late.
     */
    private static final long LONGEST_DRAIN_MILLIS = 10_000;

    private final InputStream in;
    private final Thread thread;
    private final byte[] tail = new byte[2 * KEPT_BYTES];
    private int length;

    StderrTail(InputStream in) {
        this.in = in;
        this.thread = new Thread(this::drain, "memtck-agent-stderr");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain() {
        byte[] buffer = new byte[KEPT_BYTES];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                append(buffer, read);
            }
        } catch (IOException e) {
            // The process is gone; what came before is kept.
        }
    }

    private synchronized void append(byte[] bytes, int count) {
        if (length + count > tail.length) {
            int kept = Math.min(length, KEPT_BYTES);
            System.arraycopy(tail, length - kept, tail, 0, kept);
            length = kept;
        }
        System.arraycopy(bytes, 0, tail, length, count);
        length += count;
    }

    /** Returns the last lines that a dead process wrote, phrased as the end of a message. */
    String describe() throws InterruptedException {
        // Bounded, since a descendant that was not found and killed holds the pipe open.
        thread.join(LONGEST_DRAIN_MILLIS);
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return "; it wrote nothing to standard error";
        }
        StringBuilder out = new StringBuilder("; the last it wrote to standard error:");
        for (String line : lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size())) {
            out.append("\n  ").append(Shown.printable(line, SHOWN_COLUMNS));
        }
        return out.toString();
    }

    private synchronized List<String> lines() {
        return new String(tail, 0, length, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
