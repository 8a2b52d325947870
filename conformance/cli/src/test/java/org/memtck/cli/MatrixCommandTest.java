package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;

class MatrixCommandTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    @TempDir
    Path folder;

    private Cli matrix(Path out, Path... reports) {
        String[] arguments = new String[reports.length + 3];
        arguments[0] = "matrix";
        for (int i = 0; i < reports.length; i++) {
            arguments[i + 1] = reports[i].toString();
        }
        arguments[reports.length + 1] = "--out";
        arguments[reports.length + 2] = out.toString();
        return Cli.run(arguments);
    }

    private Path report() throws IOException {
        Path report = Files.createDirectories(folder.resolve("report"));
        Files.copy(REPORTS.resolve("forgetful.json"), report.resolve("report.json"));
        Path counterexamples = Files.createDirectories(report.resolve("counterexamples"));
        Files.writeString(counterexamples.resolve("RO-1.mem"), "# RO-1: a title\n");
        Files.writeString(counterexamples.resolve("notes.txt"), "mine");
        return report;
    }

    @Test
    void aReportIsNamedByItsFolderAndGoesIntoOneOfItsOwn() throws IOException {
        Path out = folder.resolve("out");

        Cli result = matrix(out, report(), REPORTS.resolve("old.json"));

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out()).isEqualTo("2 reports: " + out.resolve("index.html") + System.lineSeparator());
        assertThat(out.resolve("forgetful-1.0/index.html")).exists();
        assertThat(out.resolve("forgetful-1.0-2/index.html")).exists();
        assertThat(out.resolve("forgetful-1.0/counterexamples/RO-1.mem")).exists();
        assertThat(out.resolve("forgetful-1.0/counterexamples/notes.txt")).doesNotExist();
        assertThat(Files.readString(out.resolve("forgetful-1.0/index.html"))).contains("href=\"../spec/ro.html#RO-1\"");
        assertThat(out.resolve("spec/ro.html")).exists();
    }

    @Test
    void isTheSameAgainInAnyOrderOfTheReports() throws IOException {
        Path later = Files.writeString(
                folder.resolve("later.json"),
                Files.readString(REPORTS.resolve("forgetful.json"))
                        .replace("\"version\" : \"1.0\"", "\"version\" : \"10.0\""));
        Path one = folder.resolve("one");
        matrix(one, later, REPORTS.resolve("forgetful.json"));
        String first = Files.readString(one.resolve("index.html"));

        matrix(one, REPORTS.resolve("forgetful.json"), later);

        assertThat(one.resolve("index.html")).hasContent(first);
    }

    @Test
    void foldersOfOthersAndReportsAreNotOverwritten() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("thesis.txt"), "years of work");
        Path report = report();
        Cli.run("certify", "example", "--cases", "5", "--report", report.toString());

        assertThat(matrix(theirs, report).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(matrix(report, report).err()).contains("the folder holds a report");
        assertThat(theirs.resolve("index.html")).doesNotExist();
    }

    @Test
    void whatIsNoReportIsNamed() {
        Cli result = matrix(folder.resolve("out"), folder.resolve("missing"));

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("missing: cannot be read: there is no such file");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theSpecificationIsWrittenOverItself() {
        Path out = folder.resolve("spec");

        assertThat(Cli.run("spec", "--out", out.toString()).status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(Cli.run("spec", "--out", out.toString()).status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(out.resolve("prio.html")).exists();
    }
}
