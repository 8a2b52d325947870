package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.Invocation;

/** An installed memtck is called by its name, in what it says as well. */
@Isolated("it sets a property of the process")
class InvocationTest {
    private static final String PROPERTY = "memtck.command";

    @TempDir
    private Path folder;

    @BeforeEach
    void beInstalled() {
        System.setProperty(PROPERTY, "memtck");
    }

    @AfterEach
    void beInTheSources() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void theHelpCallsItByItsName() {
        Cli help = Cli.run("--help");

        assertThat(help.out()).contains("\n  memtck rules PRIO-1 ").doesNotContain("./memtck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certify", "replay", "rules", "vectors", "board", "boards", "matrix", "selftest", "bench"})
    void theHelpOfEachCommandCallsItByItsName(String command) {
        assertThat(Cli.run(command, "--help").out())
                .contains("memtck " + command)
                .doesNotContain("./memtck");
    }

    /** Their descriptions are part of the options, which are made anew. */
    @Test
    void optionsDoWhatTheyDid() {
        Cli certified = Cli.run("certify", "example", "--dialect", "console", "--cases", "5");

        assertThat(certified.err()).isEmpty();
        assertThat(certified.out()).contains("dialect");
    }

    @Test
    void aFindingIsReplayedByItsName() {
        Cli certified = Cli.run(
                "certify",
                "forgetful",
                "--cases",
                "300",
                "--report",
                folder.resolve("out").toString());

        assertThat(certified.out()).contains("  replay      memtck replay ").doesNotContain("./memtck replay");
    }

    @Test
    void anErrorNamesItAsWell() {
        assertThat(Cli.run("certify", "--seed", "x").err()).contains("'memtck certify --help' lists the options");
    }

    @Test
    void whatOnlyLooksLikeACallStays() {
        String others = "agent:./memtck x, ../memtck x, ./memtck-agent x, a/./memtck x and ./memtck";

        assertThat(Invocation.asCalled(others)).isEqualTo(others);
    }

    @Test
    void inTheSourcesEverythingStays() {
        beInTheSources();

        assertThat(Invocation.asCalled("./memtck rules lists them")).isEqualTo("./memtck rules lists them");
    }
}
