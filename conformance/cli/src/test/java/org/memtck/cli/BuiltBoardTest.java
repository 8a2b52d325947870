package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;

/** A target that has no map of its own builds that of a board file. */
class BuiltBoardTest {
    private static final Path ADAPTERS = Path.of("../../adapters");
    private static final Path BOARDS = ADAPTERS.resolve("qemu/boards");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qemu/boards/pc.board",
                "qemu/boards/riscv-virt.board",
                "c64/c64.board",
                "c64/c64-model.board",
                "rp2040js/rp2040.board"
            })
    void theBoardsOfMachinesAreBoardFiles(String file) {
        Cli checked = Cli.run("board", ADAPTERS.resolve(file).toString());

        assertThat(checked.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(checked.out()).contains("read-only");
    }

    @Test
    void aTargetThatConformsIsConformantOnAMachinesMap() {
        Cli result = Cli.run(
                "certify",
                "example",
                "--build",
                "--board",
                BOARDS.resolve("riscv-virt.board").toString());

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out()).contains("covered   25 of 25 ranges read, 24 of 24 written; 44 of 44 edges");
    }

    @Test
    void whatIsFoundIsReplayedOnTheMapThatTheTargetBuilds() throws IOException {
        String board = Cli.file(folder.resolve("two.board"), """
                memtck 1
                container bus size=0x1000
                ram low size=0x100
                alias shadow of=low offset=0x0 size=0x100
                readonly shadow on=yes
                add low in=bus at=0x0
                add shadow in=bus at=0x100
                space cpu root=bus
                """);
        String out = folder.resolve("out").toString();
        Cli found = Cli.run("certify", "forgetful", "--build", "--board", board, "--report", out);

        assertThat(found.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(found.out()).contains("forgetful --board " + board + " --build");
        Cli replayed = Cli.run("replay", out + "/counterexamples/RO-2.mem", "forgetful", "--board", board, "--build");
        assertThat(replayed.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(replayed.out()).contains("differs");
    }

    @Test
    void buildingNeedsABoardFile() {
        assertThat(Cli.run("certify", "example", "--build").err())
                .contains("--build needs --board FILE, which says what the target is to build");
    }
}
