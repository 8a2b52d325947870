package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Drains a process' standard error on a thread of its own, so that it never blocks, and keeps the last lines. */
final class StderrTail {
    private static final int KEPT_BYTES = 8192;
    private static final int SHOWN_LINES = 10;
    private static final int SHOWN_COLUMNS = 200;
    private static final long SETTLE_MILLIS = 1000;

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

    /** The last lines that a dead process wrote, as the end of a message; empty if it wrote none. */
    String describe() throws InterruptedException {
        // A descendant that outlives the process may hold the pipe open: that must not hold up the message.
        thread.join(SETTLE_MILLIS);
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
