package org.memtck.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A machine with just what a test puts on it, below a folder of its own. */
final class Sandbox {
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    Sandbox(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("tmp"));
        variables.put("PATH", folder.resolve("bin").toString());
        variables.put("HOME", folder.resolve("home").toString());
    }

    /** Puts a shell script on the PATH. */
    Sandbox script(String name, String text) throws IOException {
        Path path = folder.resolve("bin").resolve(name);
        Files.writeString(path, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        return this;
    }

    Sandbox qemu() throws IOException {
        return script(QemuProgram.DEFAULT, "echo 'QEMU emulator version 7.2.22 (Test 1:7.2)'");
    }

    Sandbox variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** What is on the real PATH is here too. */
    Sandbox realPath() {
        variables.put("PATH", System.getenv("PATH"));
        return this;
    }

    Path cache() {
        return folder.resolve("home/.cache/memtck");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Host host() {
        return new Host(Map.copyOf(variables), temporary(), System.getProperty("user.name"));
    }
}
