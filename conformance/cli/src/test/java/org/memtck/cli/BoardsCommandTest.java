package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;

class BoardsCommandTest {
    private static final Path BOARDS = Path.of("../kit/src/test/resources/boards");
    private static final String UNO = BOARDS.resolve("avr-uno.txt").toString();
    private static final String VIRT = BOARDS.resolve("riscv64-virt.txt").toString();

    @TempDir
    Path folder;

    @Test
    void boardsThatAgreeHaveALineEach() {
        Cli result = Cli.run("boards", UNO, VIRT);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("avr-uno ").contains("agrees: "),
                        line -> assertThat(line).startsWith("riscv64-virt ").contains("agrees: "),
                        line -> assertThat(line).isEqualTo("2 of 2 boards agree"));
    }

    @Test
    void differencesAreNamedByAddress() throws IOException {
        String dump = Files.readString(Path.of(UNO));
        int inView = dump.lastIndexOf("8008ff (prio 0, ram): sram");
        String bent = dump.substring(0, inView) + "8007ff (prio 0, ram): sram" + dump.substring(inView + 26);

        Cli result = Cli.run("boards", Cli.file(folder.resolve("bent.txt"), bent), UNO);

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out()).contains("0x800800..0x8008ff: expected nothing, rendered sram+0x700");
        assertThat(result.lastLine()).isEqualTo("1 of 2 boards agree");
    }

    @Test
    void anUnreadableFileDoesNotHideTheOthers() {
        Cli result = Cli.run("boards", "nowhere.txt", UNO);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.lastLine()).isEqualTo("1 of 2 boards agree");
    }

    @Test
    void aDumpWithoutFlatViewsDoesNotAgree() throws IOException {
        String dump = Files.readString(Path.of(UNO));
        String trees = dump.substring(0, dump.indexOf("FlatView"));

        Cli result = Cli.run("boards", Cli.file(folder.resolve("trees.txt"), trees));

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
    }

    @Test
    void whereNothingCanBeComparedNothingAgrees() {
        String dump = Cli.file(
                folder.resolve("unnamed.txt"),
                "address-space: I/O",
                "  0000000000000000-000000000000ffff (prio 0, i/o): io",
                "",
                "FlatView #0",
                " Root memory region: io",
                "  0000000000000000-000000000000ffff (prio 0, i/o): io");

        assertThat(Cli.run("boards", dump).status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(Cli.run("boards", dump, UNO).status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
    }

    @Test
    void aBoardFileIsMadeOfADumpThatSaysTheSame() {
        String out = folder.resolve("uno.board").toString();

        assertThat(Cli.run("boards", UNO, "--board", out).out())
                .contains(out + ": check it with './memtck board " + out);
        Cli checked = Cli.run("board", out);
        assertThat(checked.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(checked.out()).contains("sram+0x0").contains("untested: accesses of ");
        Cli again = Cli.run("boards", UNO, "--board", out);
        assertThat(again.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(again.err()).contains(out + ": already exists; name another file, or remove it");
    }

    @Test
    void aBoardFileIsMadeOfOneSpaceOfOneDump() {
        String out = folder.resolve("virt.board").toString();

        assertThat(Cli.run("boards", VIRT, "--board", out, "--space", "none").err())
                .contains("--space none: there is no such address space in riscv64-virt; it has ")
                .contains("memory");
        assertThat(Cli.run("boards", VIRT, UNO, "--board", out).err())
                .contains("--board makes one board file, so it goes with one dump, not with 2");
        assertThat(Cli.run("boards", VIRT, "--plugged").err()).contains("they go with --board OUT");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aSpaceWithMoreRegionsThanABoardFileMayHaveMakesNone() throws IOException {
        StringBuilder tree = new StringBuilder("address-space: memory\n");
        StringBuilder view =
                new StringBuilder("FlatView #0\n AS \"memory\", root: system\n Root memory region: system\n");
        tree.append("  0000000000000000-ffffffffffffffff (prio 0, i/o): system\n");
        for (int i = 0; i <= 4096; i++) {
            String region = "%016x-%016x (prio 0, ram): r%d%n".formatted(16L * i, 16L * i + 15, i);
            tree.append("    ").append(region);
            view.append("  ").append(region);
        }
        String dump = Cli.file(folder.resolve("large.txt"), tree + "\n" + view + "\n");
        String out = folder.resolve("large.board").toString();

        Cli result = Cli.run("boards", dump, "--board", out);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("regions, and a board file has 4096 at the most");
        assertThat(Path.of(out)).doesNotExist();
    }
}
