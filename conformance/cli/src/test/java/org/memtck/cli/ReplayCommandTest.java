package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final String[] READ_ONLY = {
        "memtck 1",
        "# a comment",
        "ram main size=0x10",
        "= ok",
        "space cpu root=main",
        "readonly main on=yes",
        "write cpu at=0x0 size=1 value=0x1",
        "read cpu at=0x0 size=1",
        "= ok value=0x0"
    };

    @TempDir
    Path folder;

    private Cli replay(String target, String... lines) {
        return Cli.run("replay", Cli.file(folder.resolve("replayed.mem"), lines), target);
    }

    @Test
    void everyStepIsPrintedWithItsLine() {
        Cli result = replay("example", READ_ONLY);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        Golden.check("replay-agrees.txt", result.out());
    }

    @Test
    void whereATargetDiffersIsMarked() {
        Cli result = replay("forgetful", READ_ONLY);

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("replay-differs.txt", result.out());
    }

    @Test
    void aTargetThatDiesDiffers() {
        Cli result = replay("mortal", "memtck 1", "ram main size=0x10", "disable main", "enable main");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("replay-died.txt", result.out());
    }

    @Test
    void misuseAndWhatIsUnspecifiedAreNotCompared() {
        Cli result = replay(
                "example",
                "memtck 1",
                "ram main size=0x10",
                "add main in=main at=0x0",
                "add main in=nowhere at=0x0",
                "space cpu root=main",
                "read cpu at=0xf size=2");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.lastLine()).isEqualTo("of example 1.0 only 2 steps could be compared; no difference in them");
        Golden.check("replay-not-compared.txt", result.out());
    }

    @Test
    void misuseIsComparedIfTheTargetDiagnosesIt() {
        Cli result = replay("reference", "memtck 1", "ram main size=0x10", "add main in=main at=0x0");

        assertThat(result.lastLine()).isEqualTo("reference 1 agrees in 2 steps");
    }

    @Test
    void aFileThatDisagreesWithTheRulesIsReported() {
        Cli result = replay(
                "example",
                "memtck 1",
                "ram main size=0x10",
                "space cpu root=main",
                "read cpu at=0x0 size=1",
                "= ok value=0x5");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out())
                .contains("!       the file says = ok value=0x5")
                .contains("example 1.0 agrees in 3 steps\n")
                .endsWith("the file disagrees with the rules in 1 step\n");
    }

    @Test
    void aFileMayUseTheFreedomsOfTheRules() {
        Cli result = replay(
                "example",
                "memtck 1",
                "rom main size=0x10",
                "space cpu root=main",
                "write cpu at=0x0 size=1 value=0x1",
                "= ok");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
    }

    @Test
    void aFileWithoutOperationsExercisesNothing() {
        Cli result = replay("example", "memtck 1");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.lastLine()).isEqualTo("nothing was compared");
    }

    @Test
    void aScenarioBeyondALimitIsNotRun() {
        String[] lines = new String[300];
        lines[0] = "memtck 1";
        lines[1] = "ram r1 size=0x1";
        for (int i = 2; i < lines.length - 1; i++) {
            lines[i] = "alias r" + i + " of=r" + (i - 1) + " offset=0x0 size=0x1";
        }
        lines[lines.length - 1] = "disable r1";

        Cli result = replay("mortal", lines);

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.out())
                .contains("not compared: outside the limits: more than 256 levels of containers and aliases\n")
                .doesNotContain("died");
        assertThat(result.lastLine()).isEqualTo("line 258 is outside the limits of memtck, nothing was compared");
    }

    @Test
    void aMalformedFileIsNamedWithLineAndColumn() {
        Cli result = replay("example", "memtck 1", "ram main size=0x10", "space cpu rot=main");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).startsWith("memtck: ").contains("replayed.mem: line 3, column ");
    }
}
