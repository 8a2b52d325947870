package org.memtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An agent's process and whatever comes of it. Every process inherits its parent's environment, so a word in there finds
 * those too whose parents have ended, and daemons, as long as there is a {@code /proc} that shows it. Elsewhere, and where a
 * process has cleaned its environment, only those are found that descend from the agent at that moment.
 */
final class Family {
    static final String VARIABLE = "MEMTCK_AGENT";

    private static final Path PROC = Path.of("/proc");
    private static final int LARGEST_ENVIRONMENT = 1 << 21;

    /** Attempts to kill a process tree that starts processes faster than they are killed. */
    private static final int ATTEMPTS = 20;

    private static final String THIS_JVM = UUID.randomUUID().toString();
    private static final AtomicLong COUNT = new AtomicLong();

    private final Process process;
    private final String word;

    private Family(Process process, String word) {
        this.process = process;
        this.word = word;
    }

    /** Starts a process whose family can be found. */
    static Family start(List<String> command) throws IOException {
        String word = "memtck-" + THIS_JVM + "-" + COUNT.incrementAndGet() + ".";
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        // An agent may itself run memtck on agents, and those are its family as well.
        environment.merge(VARIABLE, word, (outer, inner) -> outer + " " + inner);
        return new Family(builder.start(), word);
    }

    Process process() {
        return process;
    }

    /** Those that descend from the process now. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Kills the process and all that it has started. */
    void kill() {
        List<ProcessHandle> descendants = descendants();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        List<ProcessHandle> left = marked();
        for (int i = 0; i < ATTEMPTS && !left.isEmpty(); i++) {
            left.forEach(ProcessHandle::destroyForcibly);
            left = marked();
        }
    }

    /** Those that have the word in their environment. One that has ended has none any more. */
    private List<ProcessHandle> marked() {
        byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Path entry : entries) {
                // The handle comes first: it knows when the process started, and does not kill another one with its
                // number.
                ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                        .filter(handle -> contains(environment(entry), sought))
                        .ifPresent(found::add);
            }
        } catch (IOException | RuntimeException e) {
            // There is no such folder here, or it is another kind of system.
        }
        return found;
    }

    private static byte[] environment(Path entry) {
        try (InputStream in = Files.newInputStream(entry.resolve("environ"))) {
            return in.readNBytes(LARGEST_ENVIRONMENT);
        } catch (IOException e) {
            // It has ended, or is another user's.
            return new byte[0];
        }
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            int same = 0;
            while (same < sought.length && bytes[i + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }
}
