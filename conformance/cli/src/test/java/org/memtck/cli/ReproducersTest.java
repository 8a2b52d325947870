package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.Vectors;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/** Reproducers in C compile, and in the installed QEMU they show what they say. */
class ReproducersTest {
    @TempDir
    private Path folder;

    private Path export(String... lines) throws IOException {
        Path out = folder.resolve("repro.c");
        Files.deleteIfExists(out);
        Cli result = Cli.run(
                "export", Cli.file(folder.resolve("repro.mem"), lines), "--as", "qemu-c", "--out", out.toString());
        assertThat(result.err()).isEmpty();
        return out;
    }

    @Test
    void aDeviationIsShownAndMakesTheExitStatusOne() throws Exception {
        InstalledQemu.require();

        InstalledQemu.Run run = InstalledQemu.run(folder, export(ExportCommandTest.READ_ONLY));

        assertThat(run.output()).endsWith("""
                  6  write S at=0x0 size=1 value=0x1
                     expected  rejected or ok
                     observed  ok
                  7  read S at=0x0 size=1
                     expected  ok value=0x0
                     observed  ok value=0x1    <-- differs
                1 of 2 steps differ
                """);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void whereQemuConformsTheExitStatusIsZero() throws Exception {
        InstalledQemu.require();

        InstalledQemu.Run run = InstalledQemu.run(
                folder,
                export(
                        "memtck 1",
                        "owner O",
                        "ram A size=0x1000 owner=O",
                        "mmio D size=0x100 seed=0x41 endian=big",
                        "container C size=0x2000",
                        "add A in=C at=0x0",
                        "add D in=C at=0x1000",
                        "mmio W size=0x100 impl=4..4",
                        "add W in=C at=0x1100",
                        "space S root=C",
                        "eventfd E region=D at=0x4 size=4 match=0x11223344",
                        "write S at=0x1004 size=4 value=0x11223344 order=be",
                        "write S at=0x1004 size=4 value=0x1",
                        "write S at=0x1120 size=1 value=0x5",
                        "read S at=0xffe size=4",
                        "log A client=0 on=yes",
                        "store S at=0x10 bytes=0102",
                        "dirty A at=0x0 len=0x1000 client=0",
                        "pin H space=S at=0x10 len=4 access=w",
                        "poke H at=0x0 bytes=0a0b",
                        "unpin H written=2",
                        "load S at=0x10 len=3",
                        "del A",
                        "unowner O",
                        "flush"));

        assertThat(run.output()).contains("signals=E").contains("gone=").endsWith("\n0 of 10 steps differ\n");
        assertThat(run.status()).isZero();
    }

    /** As good as it would be to run all of them, it takes a minute. */
    @Test
    void everyExampleOfTheSpecificationThatIsLegalCompiles() throws IOException {
        Programs.require("cc");
        int compiled = 0;
        for (Vector vector : Vectors.examples()) {
            Path file = Files.writeString(folder.resolve("repro.mem"), vector.text());
            Cli result = Cli.run("export", file.toString(), "--as", "qemu-c");
            assertThat(result.status() == 0
                            || result.err().matches("(?s).*(misuse|unspecified|more than one answer|QEMU|1 GiB).*"))
                    .as("%s: %s", vector.file(), result.err())
                    .isTrue();
            if (result.status() == 0) {
                compiled++;
                Path source = Files.writeString(folder.resolve("repro.c"), result.out());
                Programs.run(
                        folder,
                        List.of(
                                "cc",
                                "-fsyntax-only",
                                "-Wall",
                                "-Wextra",
                                "-Wno-unused-parameter",
                                "-Werror",
                                source.toString()));
            }
        }
        assertThat(compiled).isGreaterThan(60);
    }

    static List<Path> folders() {
        return Reproducers.folders();
    }

    static List<Path> scenarios() {
        return Reproducers.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsReadyToBeSentIsWhatTheScenarioExports(Path scenario) throws IOException {
        Path stored = Reproducers.program(scenario);
        Path out = folder.resolve(stored.getFileName());

        Cli.run("export", scenario.toString(), "--as", "qemu-c", "--out", out.toString());

        assertThat(out).hasSameTextualContentAs(stored);
    }

    /** The output of the newest version differs in some step, or its issue would be about nothing. */
    @ParameterizedTest
    @MethodSource("folders")
    void everyRuleHasItsIssueAndItsOutputs(Path rule) throws IOException {
        assertThat(rule.resolve("issue.md")).exists();
        for (String version : List.of("7.2", "10.0", "11.1")) {
            assertThat(Files.readString(rule.resolve("output-" + version + ".txt")))
                    .startsWith("QEMU " + version + ".")
                    .containsPattern("(?m)^\\d+ of \\d+ steps differ$");
        }
        assertThat(Files.readString(rule.resolve("output-11.1.txt")))
                .contains("    <-- differs\n")
                .containsPattern("(?m)^[1-9]\\d* of");
        assertThat(Files.readString(Reproducers.UPSTREAM.resolve("README.md")))
                .contains("](" + rule.getFileName() + "/issue.md)");
    }

    /** What reads or writes beyond a block of memory, or has a device do so. */
    @ParameterizedTest
    @ValueSource(strings = {"PIN-3", "IMPL-3", "IMPL-4", "IMPL-5", "VIS-9"})
    void whatTouchesMemorySafetySaysFirstWhoGetsIt(String rule) throws IOException {
        assertThat(Files.readString(Reproducers.UPSTREAM.resolve(rule).resolve("issue.md")))
                .startsWith("> **Security.**");
    }

    /** A deviation that is listed for 11.1 and has no reproducer could not be shown to anybody. */
    @Test
    void everyDeviationThatRemainsHasItsFolder() throws Exception {
        TargetInfo newest = new TargetInfo("qemu", "11.1.3", Set.of(), Parameters.UNBOUNDED);
        String known = Files.readString(Reproducers.UPSTREAM.resolveSibling("known-deviations.txt"));

        assertThat(KnownDeviations.parse(known).of(newest).entries())
                .extracting(entry -> entry.rule().id())
                .containsExactlyInAnyOrderElementsOf(Reproducers.folders().stream()
                        .map(folder -> folder.getFileName().toString())
                        .toList());
    }

    @Test
    void theInstalledQemuPrintsWhatIsStored() {
        InstalledQemu.require();

        String output = Programs.run(
                folder,
                List.of(Reproducers.UPSTREAM.resolve("check").toAbsolutePath().toString(), InstalledQemu.PROGRAM));

        assertThat(output.lines())
                .hasSizeGreaterThan(Reproducers.folders().size())
                .allMatch(line -> line.endsWith(": as stored"));
    }
}
