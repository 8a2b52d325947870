package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders in which commands for the top of the project work, and leave the project as it is. */
final class ProjectFolder {
    private ProjectFolder() {}

    /** Makes a folder one of them: with {@code ./memtck}, and a starter where it stands in the project. */
    static void make(Path folder, Starter starter) throws IOException {
        starter.copy(Files.createDirectories(folder.resolve(starter.folder())));
        Path memtck = Files.writeString(folder.resolve("memtck"), script());
        assertThat(memtck.toFile().setExecutable(true)).isTrue();
    }

    private static String script() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return String.join(
                "\n",
                "#!/bin/sh",
                "exec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + absoluteClassPath()
                        + "' org.memtck.cli.Main \"$@\"",
                "");
    }

    private static String absoluteClassPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Path.of(entries[i]).toAbsolutePath().toString();
        }
        return String.join(File.pathSeparator, entries);
    }
}
