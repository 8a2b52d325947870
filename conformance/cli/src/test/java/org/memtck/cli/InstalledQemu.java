package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The QEMU of this machine, in which a reproducer is run. */
final class InstalledQemu {
    static final String PROGRAM = "qemu-system-x86_64";

    /** What a program printed on standard output, and its exit status. */
    record Run(int status, String output) {}

    private InstalledQemu() {}

    /** Skips the test without QEMU or a compiler; with {@code -Dmemtck.qemu=required} it goes on, and fails. */
    static void require() {
        if (!"required".equals(System.getProperty("memtck.qemu"))) {
            Programs.assumeOnPath(PROGRAM, "memtck.qemu=required");
            Programs.assumeOnPath("cc", "memtck.qemu=required");
        }
    }

    /** Compiles a reproducer of a folder without a warning and runs it. */
    static Run run(Path folder, Path source) throws IOException, InterruptedException {
        Path plugin = folder.resolve("repro.so");
        Programs.run(folder, Reproducers.compile(source, plugin));
        Process process = new ProcessBuilder(
                        List.of(PROGRAM, "-M", "none", "-display", "none", "-plugin", plugin.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).as("what %s printed", source).startsWith("QEMU ");
        return new Run(process.waitFor(), output);
    }
}
