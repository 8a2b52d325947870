package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;

/** The command on targets that measure themselves; those in Java are measured in the tests of the benchmarks. */
class BenchCommandTest {
    private static final Targets TARGETS = new Targets(List.of(
            SelfTimed.provider("reference", FakeTarget.Fault.NONE, 10),
            SelfTimed.provider("slow", FakeTarget.Fault.NONE, 25),
            SelfTimed.provider("mortal", FakeTarget.Fault.DIES, 1),
            FakeTarget.provider("mute", "mute: does not measure itself.", FakeTarget.Fault.NONE)));

    @TempDir
    private Path folder;

    private static Cli bench(String... args) {
        String[] all = Stream.concat(Stream.of("bench", "--time", "5ms"), Stream.of(args))
                .toArray(String[]::new);
        return Cli.run(TARGETS, false, all);
    }

    @Test
    void theTableHasFigureRatioAndSpread() {
        Cli result = bench("slow", "reference", "--workload", "mmio-read,overlay-10");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "mmio-read slow 25.0 2.50 0 %",
                        " reference 10.0 1.00 0 %", "overlay-10 slow 50.0 2.50 0 %", " reference 20.0 1.00 0 %");
    }

    @Test
    void withoutTheReferenceTheFirstIsTheBase() {
        assertThat(bench("slow", "--workload", "mmio-read").out()).contains("1.00");
    }

    @Test
    void whoIsNotComparedIsListedWithTheReason() {
        Cli result = bench("reference", "mortal", "mute", "--workload", "overlay-10");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .containsPattern("mortal +not comparable: VIS-5 is violated")
                .containsPattern("mute +does not measure itself");
    }

    @Test
    void ifNothingWasMeasuredTheStatusSaysSo() {
        assertThat(bench("mute", "--workload", "mmio-read").status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
    }

    @Test
    void filesAreWrittenAndNotOverwritten() {
        Path json = folder.resolve("b.json");
        Path svg = folder.resolve("b.svg");
        Path markdown = folder.resolve("b.md");
        String[] args = {
            "reference",
            "slow",
            "--workload",
            "lookup",
            "--largest",
            "100",
            "--json",
            json.toString(),
            "--svg",
            svg.toString(),
            "--markdown",
            markdown.toString()
        };

        assertThat(bench(args).status()).isZero();
        assertThat(json).content().contains("\"format\" : 1", "\"id\" : \"lookup-100\"", "\"ratio\" : 2.5");
        assertThat(svg).content().startsWith("<svg ").contains("Read of a device among others");
        assertThat(markdown).content().contains("| `lookup-10` | 10.0 ± 0 % | 25.0 ± 0 % | 2.50 |");
        assertThat(bench(args).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(bench(args).err()).contains("already exists");
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void ifOneFileCannotBeWrittenNoneIsLeft() {
        Path json = folder.resolve("b.json");
        Cli result = bench("slow", "--json", json.toString(), "--markdown", "nowhere/b.md");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(json).doesNotExist();
    }

    @Test
    void theWorkloadsAreListed() {
        Cli result = Cli.run(TARGETS, false, "bench", "--list");

        assertThat(result.status()).isZero();
        Golden.check("workloads.txt", result.out());
        assertThat(Cli.run(TARGETS, false, "bench", "--list", "--workload", "copy")
                        .out()
                        .lines())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bench                                   | name at least one target
            bench nobody                            | there is no target 'nobody'
            bench slow slow                         | name each once
            bench slow --workload overlai-10        | there is no workload 'overlai-10'; did you mean overlay-10
            bench slow --workload overlay --largest 1 | --largest 1 leaves no workload
            bench slow --rounds 0                   | --rounds is 1 to 100, not 0
            bench slow --rounds many                | 'many' is not a whole number
            bench slow --time 5                     | '5' is not a time; write 500ms or 2s
            bench slow --time 0s                    | a time of zero leaves nothing to measure
            bench slow --time 61s                   | --time is at most 60s
            bench slow --json nowhere/x.json        | nowhere/x.json: cannot be written: there is no such file
            bench slow --svg x.svg                  | --svg draws what has more than one size
            bench slow --svg pom.xml --workload all | pom.xml: already exists
            """)
    void whatAUserGetsWrongIsOneLine(String command, String message) {
        Cli result = Cli.run(TARGETS, false, command.split(" +", -1));

        assertThat(result.err()).startsWith("memtck: ").contains(message);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.out()).isEmpty();
    }
}
