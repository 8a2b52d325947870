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

    /** Runs a command; if it takes more than two minutes it is killed. */
    static Result run(List<String> command) throws IOException {
        Path output = Files.createTempFile("memtck-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            int status = waitFor(process);
            return new Result(status, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
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
