package org.memtck.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * An installed QEMU.
 *
 * @param path its executable file
 * @param version the version that it reports, such as {@code 7.2.22 (Debian 1:7.2+dfsg-7)}
 */
record QemuProgram(Path path, String version) {
    /** What is looked for on the PATH when nothing is named. */
    static final String DEFAULT = "qemu-system-x86_64";

    private static final Pattern VERSION = Pattern.compile("QEMU emulator version (\\S[^\\r\\n]*)");

    /** Finds QEMU and asks for its version. */
    static QemuProgram find(String name, Host host) throws TargetUnavailableException {
        Path path = host.program(name).orElseThrow(() -> new TargetUnavailableException(notThere(name)));
        return new QemuProgram(path, version(path));
    }

    private static String notThere(String name) {
        Path file = Path.of(name);
        if (name.indexOf('/') >= 0 && Files.isDirectory(file)) {
            return "QEMU is not available: '" + name + "' is a folder. Name the executable in it: qemu:"
                    + file.resolve(DEFAULT);
        } else if (name.indexOf('/') >= 0 && Files.exists(file)) {
            return "QEMU is not available: '" + name + "' may not be executed. If it is a QEMU, make it executable:\n"
                    + "  chmod +x " + ShellWords.quoted(List.of(name));
        }
        return "QEMU is not available: there is no program '" + name
                + "'. Install it (Debian: apt-get install qemu-system-x86), or name its path: qemu:PATH";
    }

    private static String version(Path path) throws TargetUnavailableException {
        try {
            Tool.Result result = Tool.run(List.of(path.toString(), "--version"));
            Matcher matcher = VERSION.matcher(result.output());
            if (result.status() == 0 && matcher.find()) {
                return matcher.group(1);
            }
            throw new TargetUnavailableException("'" + path + "' is not a QEMU that works: to --version it should say"
                    + " 'QEMU emulator version ...', but it ended with exit status " + result.status() + " and said:"
                    + result.lastLines() + "\n(Debian's package is qemu-system-x86.)");
        } catch (IOException e) {
            throw new TargetUnavailableException(
                    "QEMU is not available: '" + path + "' cannot be run (" + e.getMessage()
                            + "). Debian's package is qemu-system-x86.",
                    e);
        }
    }

    /** The command that loads a plugin and nothing else: no machine, no window, no monitor. */
    List<String> command(Path plugin) {
        // QEMU reads the option as a list separated by commas; a doubled comma is a plain one.
        String file = plugin.toString().replace(",", ",,");
        return List.of(
                path.toString(),
                "-M",
                "none",
                "-accel",
                "tcg",
                "-display",
                "none",
                "-serial",
                "none",
                "-monitor",
                "none",
                "-nodefaults",
                "-plugin",
                "file=" + file);
    }
}
