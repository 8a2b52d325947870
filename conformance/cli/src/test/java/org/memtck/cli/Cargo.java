package org.memtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the starter in Rust, or a changed copy of it. All copies are built in one folder, in which what has not changed is not
 * compiled again.
 */
final class Cargo {
    private static final Path BUILT = Path.of("target", "rust-starter");

    private Cargo() {}

    /** Builds a copy, and returns the program of that name, which stands in the folder of the copy. */
    static Path build(Path copy, String program) {
        run(copy, "build", "--bin", program);
        Path built = BUILT.resolve("target").resolve("debug").resolve(program);
        Path here = copy.resolve("built-" + program);
        try {
            return Files.copy(built, here, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs cargo on a copy. rustc's incremental cache is off: it has kept the old code of a function that was changed. */
    static String run(Path copy, String... arguments) {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path each : files.filter(Cargo::isSource).toList()) {
                write(each, BUILT.resolve(copy.relativize(each).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Programs.run(
                BUILT,
                Stream.concat(
                                Stream.of("env", "CARGO_INCREMENTAL=0", "cargo"),
                                Stream.concat(Stream.of(arguments), Stream.of("--offline", "--quiet")))
                        .toList());
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.(rs|toml)");
    }

    private static void write(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (!Files.exists(to) || Files.mismatch(from, to) != -1) {
            Files.write(to, Files.readAllBytes(from));
        }
    }

    /** The tests of the starter itself. */
    static List<String> test(Path copy) {
        return run(copy, "test").lines().toList();
    }
}
