package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the machine that tests need. */
final class Programs {
    private Programs() {}

    /**
     * Skips the test if the program is not there, and says so; with {@code -Dmemtck.starters=required} the test goes on, and
     * fails.
     */
    static void require(String program) {
        if (!"required".equals(System.getProperty("memtck.starters"))) {
            assumeOnPath(program, "memtck.starters=required");
        }
    }

    /**
     * Skips the test if the program is not there.
     *
     * @param otherwise the property that makes this a failure
     */
    static void assumeOnPath(String program, String otherwise) {
        assumeThat(isOnPath(program))
                .as(program + " is installed (" + otherwise + " makes this a failure)")
                .isTrue();
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a program in a folder to its end, which has to be a success. Returns what it wrote. */
    static String run(Path folder, List<String> command) {
        return run(folder, "", command);
    }

    /** Runs a program that reads a text of ASCII. */
    static String run(Path folder, String input, List<String> command) {
        try {
            Path in = Files.writeString(folder.resolve("input"), input);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + " says " + output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
