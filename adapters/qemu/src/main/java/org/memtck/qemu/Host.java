package org.memtck.qemu;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of the machine that this runs on.
 *
 * @param variables the environment
 * @param temporary the folder for temporary files
 * @param user the user's name
 */
record Host(Map<String, String> variables, Path temporary, String user) {
    /** This machine. */
    static Host current() {
        return new Host(
                System.getenv(),
                Path.of(System.getProperty("java.io.tmpdir")),
                System.getProperty("user.name", "user"));
    }

    /** The value of a variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The executable file of a program: a path as it is, a plain name looked up on the PATH. */
    Optional<Path> program(String name) {
        if (name.indexOf('/') >= 0) {
            return Stream.of(Path.of(name)).filter(Host::isProgram).findAny();
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(variables.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Host::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
