package org.memtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reproducers in C, and those of the QEMU adapter that are ready to be sent. */
final class Reproducers {
    static final Path UPSTREAM = Starter.PROJECT.resolve("adapters/qemu/upstream");

    private Reproducers() {}

    /** The command that compiles one, and holds it to be free of warnings. Parameters that QEMU wants may be unused. */
    static List<String> compile(Path source, Path plugin) {
        return List.of(
                "cc",
                "-Wall",
                "-Wextra",
                "-Wno-unused-parameter",
                "-Werror",
                "-shared",
                "-fPIC",
                "-o",
                plugin.toString(),
                source.toString());
    }

    /** The folders, one for each rule. */
    static List<Path> folders() {
        return files(UPSTREAM).stream().filter(Files::isDirectory).toList();
    }

    /** The scenarios in the folders. */
    static List<Path> scenarios() {
        return folders().stream()
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.toString().endsWith(".mem"))
                .toList();
    }

    /** What a scenario was exported to. */
    static Path program(Path scenario) {
        return scenario.resolveSibling(scenario.getFileName().toString().replace(".mem", ".c"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
