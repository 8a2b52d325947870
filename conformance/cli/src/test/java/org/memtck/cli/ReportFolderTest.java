package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;

class ReportFolderTest {
    private static final Path[] REPORT = {
        Path.of("report.json"), Path.of("index.html"), Path.of("junit.xml"), Path.of("summary.md"), Path.of("badge.svg")
    };

    @TempDir
    Path temporary;

    private Cli certify(String target, Path report) {
        return Cli.run("certify", target, "--cases", "600", "--report", report.toString());
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList().stream();
        }
    }

    @Test
    void isMadeWithItsParents() throws IOException {
        Path report = temporary.resolve("a/b/c");

        assertThat(certify("example", report).status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(files(report)).containsExactlyInAnyOrder(REPORT);
    }

    @Test
    void anEarlierReportIsReplacedAndItsCounterexamplesAreTakenAway() throws IOException {
        Path report = temporary.resolve("out");
        certify("forgetful", report);
        assertThat(files(report)).hasSizeGreaterThan(1);

        certify("example", report);

        assertThat(files(report)).containsExactlyInAnyOrder(REPORT);
        assertThat(report.resolve("counterexamples")).doesNotExist();
    }

    @Test
    void whatTheUserPutBesideAReportStays() throws IOException {
        Path report = temporary.resolve("out");
        certify("forgetful", report);
        Files.writeString(report.resolve("notes.txt"), "mine");
        Files.writeString(report.resolve("counterexamples/mine.mem"), "mine");

        certify("example", report);

        assertThat(files(report))
                .containsAll(List.of(REPORT))
                .contains(Path.of("notes.txt"), Path.of("counterexamples/mine.mem"))
                .hasSize(REPORT.length + 2);
    }

    @Test
    void aFileOfSomebodyElseThatHasTheNameOfAViewIsNotOverwritten() throws IOException {
        Path report = temporary.resolve("out");
        certify("example", report);
        Path mine = Files.writeString(report.resolve("junit.xml"), "<testsuites/>");

        Cli result = certify("example", report);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("junit.xml: is there and was not written by memtck");
        assertThat(mine).hasContent("<testsuites/>");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "years of work");

        Cli result = certify("example", temporary);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.out()).as("nothing was run").isEmpty();
        assertThat(files(temporary)).containsExactly(Path.of("thesis.txt"));
    }

    @Test
    void aReportOfSomethingElseIsRefused() throws IOException {
        for (String text : new String[] {"", "[]", "{}", "{\"memtck\": 1, \"format\": 1}", "not json"}) {
            Files.writeString(temporary.resolve("report.json"), text);

            assertThat(certify("example", temporary).status()).isEqualTo(ExitStatus.UNABLE);
            assertThat(temporary.resolve("report.json")).hasContent(text);
        }
    }

    @Test
    void anEarlierReportOutlivesARunThatFails() throws IOException {
        Path report = temporary.resolve("out");
        certify("forgetful", report);
        String before = Files.readString(report.resolve("report.json"));

        assertThat(certify("missing", report).status()).isEqualTo(ExitStatus.UNABLE);

        assertThat(report.resolve("report.json")).hasContent(before);
    }

    @Test
    void aFileInTheWayOfTheCounterexamplesIsFoundBeforeTheRun() throws IOException {
        Path report = temporary.resolve("out");
        certify("example", report);
        Files.writeString(report.resolve("counterexamples"), "in the way");

        Cli result = certify("forgetful", report);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.out()).as("nothing was run").isEmpty();
    }

    @Test
    void aTargetThatIsNotThereLeavesNoFolder() {
        Path report = temporary.resolve("out");

        assertThat(certify("missing", report).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(certify("nonexistent", report).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(report).doesNotExist();
    }

    /** Each is a list of files with their content: what a campaign leaves that was killed, in whatever moment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".probe.new=",
                ".report.json.new={\"mem",
                "counterexamples/",
                ".index.html.new=<!DOC,badge.svg=<svg><title>memtck: running</title></svg>",
                "counterexamples/.RO-1.mem.new=# RO",
                "counterexamples/RO-1.mem=# RO-1: a title",
                "counterexamples/RO-1.2.mem=# RO-1: a title,counterexamples/.RO-2.mem.new=,.report.json.new=",
                "report.json={\"memtck\": \"1\"; \"format\": 1; \"verdict\": \"running\"},counterexamples/.RO-2.mem.new="
            })
    void whatAKilledCampaignLeavesIsAccepted(String state) throws IOException {
        make(state);

        assertThat(certify("example", temporary).status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(files(temporary)).containsExactlyInAnyOrder(REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counterexamples/RO-1.mem=memtck 1",
                "counterexamples/RO-1.mem=# RO-2: another rule",
                "counterexamples/RO-1.mem/",
                "counterexamples/notes.txt=# RO-1: mine",
                "counterexamples/.RO-1.mem.new/",
                "counterexamples=a file",
                ".report.json.new/",
                "report.json/",
                "index.html=<!DOCTYPE html><title>mine</title>",
                ".report.json.new=,thesis.txt=years of work",
                "counterexamples/RO-1.mem=# RO-1: a title,thesis.txt=years of work"
            })
    void whatNoCampaignLeavesIsSomebodyElses(String state) throws IOException {
        make(state);
        List<Path> before = files(temporary).toList();

        assertThat(certify("example", temporary).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(files(temporary)).containsExactlyElementsOf(before);
    }

    private void make(String state) throws IOException {
        for (String entry : state.isEmpty() ? new String[0] : state.split(",", -1)) {
            String[] parts = entry.split("=", 2);
            Path path = temporary.resolve(parts[0]);
            if (parts.length == 1) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.resolveSibling("."));
                Files.writeString(path, parts[1].replace(';', ','));
            }
        }
    }
}
