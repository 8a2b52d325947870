package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;

class HelpTest {
    @Test
    void theHelpNamesCommandsAndExitStatuses() {
        Cli help = Cli.run("--help");

        assertThat(help.status()).isZero();
        Golden.check("memtck.txt", help.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certify",
                "replay",
                "describe",
                "rules",
                "vectors",
                "boards",
                "matrix",
                "merge",
                "spec",
                "selftest",
                "bench",
                "export"
            })
    void everyCommandHasHelp(String command) {
        Cli help = Cli.run(command, "--help");

        assertThat(help.status()).isZero();
        Golden.check(command + ".txt", help.out());
        assertThat(Cli.run("help", command).out()).isEqualTo(help.out());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Cli.run("--version").out()).matches("memtck \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?, scenario language 1\\R");
    }

    @Test
    void noCommandIsAnError() {
        Cli nothing = Cli.run();

        assertThat(nothing.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(nothing.err()).startsWith("memtck: missing required subcommand");
    }
}
