package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;

/** The whole way to an unmodified QEMU. Without it this is skipped, or fails with {@code -Dmemtck.qemu=required}. */
class QemuTest {
    private static final String KNOWN = "../../adapters/qemu/known-deviations.txt";

    private static final String BOARD = "../../adapters/qemu/boards/riscv-virt.board";

    @TempDir
    private Path folder;

    @Test
    void qemuConformsButForItsKnownDeviations() throws UserException {
        InstalledQemu.require();

        Cli result = Cli.run(Targets.installed(), false, "certify", "qemu", "--cases", "500", "--known", KNOWN);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("target   qemu ").doesNotContain("[VIOLATED]");
    }

    @Test
    void theReadmeShowsAFindingAsItIsPrinted() throws UserException, IOException {
        InstalledQemu.require();
        Path report = folder.resolve("out");

        Cli result =
                Cli.run(Targets.installed(), false, "certify", "qemu", "--cases", "500", "--report", report.toString());

        Guide readme = new Guide("README.md");
        assertThat(readme.blocks("text")).hasSize(1);
        readme.shows(readme.blocks("text").get(0), result.out().replace(report.toString(), "out"));
    }

    @Test
    void qemusCoreIsCertifiedOnTheMapOfAMachine() throws UserException {
        InstalledQemu.require();

        Cli result =
                Cli.run(Targets.installed(), false, "certify", "qemu", "--build", "--board", BOARD, "--known", KNOWN);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("covered   25 of 25 ranges read").doesNotContain("[VIOLATED]");
    }
}
