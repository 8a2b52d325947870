package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Signals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterruptionTest {
    /** Reduced by then, and far from the end. */
    private static final int LATE = 3_000;

    @TempDir
    Path folder;

    private Path report() {
        return folder.resolve("report");
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report().resolve("report.json")));
    }

    private Cli certify(Interrupted interrupted, String... more) {
        return interrupted.run(
                Stream.concat(Stream.of("certify", "target", "--report", report().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatWasFoundIsPrintedReportedAndSaved() throws IOException {
        Path saved = folder.resolve("saved");
        Cli result = certify(Interrupted.at(LATE), "--save", saved.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(result.out())
                .contains("\ninterrupted, not conformant, violated ")
                .contains("  [VIOLATED]");
        JsonNode json = json();
        assertThat(json.path("end").asString()).isEqualTo("interrupted");
        assertThat(json.path("verdict").asString()).isEqualTo("not-conformant");
        assertThat(json.path("findings").valueStream())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                report().resolve(finding.path("file").asString()))
                        .exists());
        assertThat(files(saved)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 70, 300, 520, 600, 700, 1000})
    void whatIsNotReducedSaysSo(int scenario) throws IOException {
        Cli result = certify(Interrupted.at(scenario));

        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        for (JsonNode finding : json().path("findings").valueStream().toList()) {
            for (JsonNode each : finding.path("counterexamples").valueStream().toList()) {
                Path file = report().resolve(each.path("file").asString());
                boolean reduced = each.path("reduced").asBoolean();
                assertThat(Files.readString(file).contains("\n# not reduced: ")).isNotEqualTo(reduced);
                assertThat(Cli.run("replay", file.toString(), "forgetful").status())
                        .isEqualTo(ExitStatus.NOT_CONFORMANT);
            }
        }
    }

    @Test
    void beforeAnythingWasFoundItIsNoVerdict() throws IOException {
        Cli result = certify(new Interrupted(FakeTarget.Fault.NONE, 100, false, Signals.Work::stop));

        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(result.lastLine()).startsWith("interrupted, nothing found so far: ");
        assertThat(json().path("verdict").asString()).isEqualTo("interrupted");
    }

    @Test
    void anExhaustiveRunIsInterruptedAlike() throws IOException {
        Cli result = certify(Interrupted.at(700), "--exhaustive", "--scope", "changes=1x2");

        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(result.out()).contains("\ndid not cover all of changes=1x2").contains("\ninterrupted");
        assertThat(json().path("end").asString()).isEqualTo("interrupted");
    }

    /** A terminal sends its signal to the target as well. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 100, 513})
    void aTargetThatDiesOfTheSignalIsNoFinding(int scenario) throws IOException {
        Cli result = certify(new Interrupted(FakeTarget.Fault.NONE, scenario, true, Signals.Work::stop));

        assertThat(json().path("findings").valueStream()).isEmpty();
        assertThat(json().path("incidents").valueStream()).isEmpty();
        assertThat(result.lastLine()).startsWith("interrupted, nothing found so far: ");
    }

    @Test
    void aTargetThatDiesJustBeforeTheSignalIsHeardIsNoFinding() throws IOException {
        certify(new Interrupted(FakeTarget.Fault.NONE, 100, true, work -> new Thread(work::stop).start()));

        assertThat(json().path("findings").valueStream()).isEmpty();
        assertThat(json().path("incidents").valueStream()).isEmpty();
    }

    @Test
    void whereTheCampaignDoesNotComeToItsEndWhatWasFoundIsToldOnce() throws IOException {
        Cli result = certify(new Interrupted(FakeTarget.Fault.FORGETS_READ_ONLY, LATE, false, work -> {
            work.stop();
            work.giveUp();
        }));

        assertThat(result.out()).containsOnlyOnce("\ninterrupted, not conformant, violated ");
        assertThat(result.err()).contains("the target did not stop");
        assertThat(json().path("end").asString()).isEqualTo("interrupted");
        assertThat(json().path("findings").valueStream()).isNotEmpty();
    }

    @Test
    void theReportOfACampaignThatIsRunningSaysSoAndHasWhatWasFound() throws IOException {
        Path copy = folder.resolve("copy.json");
        certify(new Interrupted(FakeTarget.Fault.FORGETS_READ_ONLY, LATE, false, work -> {
            copy(copy);
            work.stop();
        }));

        JsonNode json = JsonMapper.shared().readTree(Files.readString(copy));
        assertThat(json.path("verdict").asString()).isEqualTo("running");
        assertThat(json.path("end").asString()).isEqualTo("running");
        assertThat(json.path("findings").valueStream())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                report().resolve(finding.path("file").asString()))
                        .exists());
    }

    private void copy(Path to) {
        try {
            Files.copy(report().resolve("report.json"), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
