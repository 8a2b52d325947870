package org.memtck.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.memtck.spec.target.TargetUnavailableException;

/** Finds the folder in which compiled plugins are kept. */
final class CacheFolder {
    private CacheFolder() {}

    /**
     * The user's cache folder, or one of the user's own among the temporary files. It exists, and files can be made in
     * it.
     */
    static Path find(Host host) throws TargetUnavailableException {
        Path preferred = host.variable("XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(host.variable("HOME").orElse(System.getProperty("user.home")), ".cache"))
                .resolve("memtck");
        try {
            return usable(Files.createDirectories(preferred));
        } catch (IOException first) {
            Path fallback = host.temporary().resolve("memtck-" + host.user());
            try {
                return usable(privateFolder(fallback, host));
            } catch (IOException second) {
                throw new TargetUnavailableException(
                        "QEMU is not available: there is no folder for the compiled plugin. Neither " + reason(first)
                                + " nor " + reason(second)
                                + " can be written to. Set XDG_CACHE_HOME to a folder that can.",
                        second);
            }
        }
    }

    /** A folder in which no other user can put a plugin, since what is there gets loaded. */
    private static Path privateFolder(Path folder, Host host) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.getOwner(folder).getName().equals(host.user())) {
            throw new IOException(folder + " (which belongs to somebody else)");
        }
        return folder;
    }

    private static Path usable(Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, "probe-", ".tmp"));
        return folder;
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
