package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;

class SelfTestCommandTest {
    @TempDir
    private Path folder;

    /** What is printed but for the last line, which has the time. */
    private static String table(Cli result) {
        return result.out()
                .substring(0, result.out().lastIndexOf('\n', result.out().length() - 2));
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        Cli result = Cli.run("selftest", "--faults", "rom-writable*", "--budget", "2048", "--seed", "3");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("rom-writable", "ROM-2", " found (100.0 %)");
        assertThat(table(Cli.run("selftest", "--faults", "rom-writable*", "--budget", "2048", "--seed", "3")))
                .isEqualTo(table(result));
    }

    @Test
    void theOwnRuleOfAFaultAndTheOthersThatItBreaksAreCountedApart() {
        Cli result = Cli.run("selftest", "--faults", "tlb-kept-after-*", "--seed", "3");

        assertThat(result.out())
                .contains("TREE-1, also VIS-1", "the fault's own rule blamed first for ", "a rule that it breaks for ");
    }

    @Test
    void aFaultThatIsNotFoundFailsTheRun() {
        Cli result = Cli.run("selftest", "--faults", "canary", "--budget", "1");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out()).contains("THE CANARY WAS NOT FOUND");
    }

    @Test
    void aPatternThatMatchesNothingIsAnsweredWithTheNearest() {
        Cli result = Cli.run("selftest", "--faults", "rom-writeable");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("there is no fault 'rom-writeable'; did you mean rom-writable, ");
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        Cli result = Cli.run("selftest", "--budget", "0");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("--budget is 1 to ");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path there = Files.writeString(folder.resolve("mine.json"), "mine");
        Cli result = Cli.run("selftest", "--faults", "rom-writable", "--json", there.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("already exists");
        assertThat(Files.readString(there)).isEqualTo("mine");
    }

    @Test
    void theTableIsWrittenAsJson() throws IOException {
        Path file = folder.resolve("table.json");
        Cli.run("selftest", "--faults", "rom-writable", "--json", file.toString());

        assertThat(Files.readString(file))
                .contains("\"id\" : \"rom-writable\"", "\"breaks\" : [ \"ROM-2\" ]", "\"found\" : true")
                .contains("\"own\" : \"ROM-2\"", "\"ownBlamedFirst\" : true", "\"ownBlamedFirst\" : 1");
    }

    @Test
    void combinedDefectsAreJudgedByWhatIsPassed() throws IOException {
        Path file = folder.resolve("combined.json");
        Cli result = Cli.run("selftest", "--combined", "2", "--cases", "64", "--json", file.toString());

        assertThat(result.out())
                .contains("whole-space-refused", "VIS-6", "2 combinations: of 6 violated rules", "five defects in ");
        assertThat(result.out().contains(" WERE PASSED")).isEqualTo(result.status() == ExitStatus.NOT_CONFORMANT);
        assertThat(Files.readString(file)).contains("\"defect\" : \"rom-writable\"", "\"proof\" : \"as_alone\"");
        assertThat(table(Cli.run("selftest", "--combined", "2", "--cases", "64")))
                .isEqualTo(table(result));
    }

    @Test
    void optionsOfTheOtherTestAreRefused() {
        assertThat(Cli.run("selftest", "--combined", "1", "--budget", "9").err())
                .contains("--budget is not for --combined");
        assertThat(Cli.run("selftest", "--combined", "1", "--faults", "rom-*").err())
                .contains("--faults chooses none of the targets");
        assertThat(Cli.run("selftest", "--cases", "9").err())
                .contains("--cases needs --combined, --dialects or --mutants");
        assertThat(Cli.run("selftest", "--sample", "9").err()).contains("--sample needs --mutants");
        assertThat(Cli.run("selftest", "--mutants", "--sample", "0").err()).contains("--sample is 1 to ");
        assertThat(Cli.run("selftest", "--mutants", "--combined", "1").err()).contains("choose one");
        assertThat(Cli.run("selftest", "--combined", "0").err()).contains("--combined is 1 to ");
        assertThat(Cli.run("selftest", "--dialects", "0").err()).contains("--dialects is 1 to ");
        assertThat(Cli.run("selftest", "--dialects", "1", "--combined", "1").err())
                .contains("choose one");
    }
}
