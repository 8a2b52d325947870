package org.memtck.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and takes what it prints. */
final class Tool {
    private static final long LIMIT_SECONDS = 120;
    private static final long LIMIT_BYTES = 16 << 20;
    private static final long GLANCE_MILLIS = 50;
    private static final int LAST_LINES = 15;

    private Tool() {}

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param output its standard output and standard error as they came
     */
    record Result(int status, String output) {
        /** The last lines of the output, indented, each on a line of its own. */
        String lastLines() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty()
                    ? "\n  (it printed nothing)"
                    : "\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        }
    }

    /** Runs a command; if it takes more than two minutes, or prints more than 16 MiB, it is killed. */
    static Result run(List<String> command) throws IOException {
        Path output = Files.createTempFile("memtck-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            int status = waitFor(process, output);
            return new Result(status, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static int waitFor(Process process, Path output) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        try {
            boolean ended = false;
            while (!ended && System.nanoTime() - end < 0) {
                ended = process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (Files.size(output) > LIMIT_BYTES) {
                    throw new IOException("it prints more than " + LIMIT_BYTES + " bytes");
                }
            }
            if (ended) {
                return process.exitValue();
            }
            throw new IOException("it did not end within " + LIMIT_SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for it was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
