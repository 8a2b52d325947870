package org.memtck.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.UserException;

class ReportReaderTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("report.json"), text);
    }

    @Test
    void aReportIsReadAsItWasWritten() throws UserException, IOException {
        Path file = REPORTS.resolve("forgetful.json");

        assertThat(ReportReader.read(file).json()).isEqualTo(Files.readString(file));
    }

    /** It was written before reports had drawings, steps, options and the course of the run. */
    @Test
    void anOldReportIsRead() throws UserException {
        Report report = ReportReader.read(REPORTS.resolve("old.json"));

        assertThat(report.verdict()).isEqualTo("not-conformant");
        assertThat(report.rules()).isNotEmpty();
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.findings().get(0).figure().maps()).isEmpty();
        assertThat(report.options()).isNull();
        assertThat(report.run()).isNull();
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws UserException, IOException {
        Report report = ReportReader.read(file("{\"memtck\": \"9\", \"format\": 1, \"later\": {\"a\": [1]}}"));

        assertThat(report.memtck()).isEqualTo("9");
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "not json",
                "{}",
                "{\"memtck\": \"1\", \"format\": 1, \"findings\": 7}",
                "{\"memtck\": \"1\", \"format\": 1, \"findings\": [null]}",
                "{\"memtck\": \"1\", \"format\": 1, \"cases\": \"many\"}"
            })
    void whatIsNoReportIsRefusedWithItsName(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> ReportReader.read(folder))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(file + ": ");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Path file = file("{\"memtck\": \"9.1\", \"format\": 2}");

        assertThatThrownBy(() -> ReportReader.read(file))
                .hasMessage(
                        file + ": has format 2, and this memtck reads format 1; use the version that wrote it: 9.1");
    }

    @ParameterizedTest
    @CsvSource({"0x10,true", "0x10000000000000000,true", "10,false", "0xg,false", "0x100000000000000000,false"})
    void addressesOfADrawingAreChecked(String text, boolean right) {
        FigureEntry.SeenEntry seen = new FigureEntry.SeenEntry("0x0", text, "A", "0x0", "ram", false);

        if (right) {
            assertThat(seen.seen().to().toString(16)).isEqualTo(text.substring(2));
        } else {
            assertThatThrownBy(seen::seen).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
