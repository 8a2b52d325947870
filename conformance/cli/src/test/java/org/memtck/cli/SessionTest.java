package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only a history shows, from the campaign to the replay of the session that is left of it. */
class SessionTest {
    private static final Targets STALE = new Targets(List.of(StaleTarget.provider()));

    @TempDir
    private Path folder;

    private Path report() {
        return folder.resolve("report");
    }

    private Path session() {
        return report().resolve("counterexamples/history-1.session.mem");
    }

    private Cli certify(String... more) {
        return Cli.run(
                STALE,
                false,
                Stream.concat(
                                Stream.of("certify", "stale", "--cases", "300", "--report", report().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private JsonNode incident() throws IOException {
        JsonNode incidents = JsonMapper.shared()
                .readTree(Files.readString(report().resolve("report.json")))
                .path("incidents");
        assertThat(incidents.size()).isEqualTo(1);
        return incidents.get(0);
    }

    @Test
    void isReportedAndReplayed() throws IOException {
        Cli campaign = certify();

        assertThat(campaign.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(campaign.out())
                .contains("\ndifference in status, needs its history: ")
                .contains("\n  replay      ./memtck replay " + session() + " stale\n")
                .doesNotContain("VIOLATED");
        JsonNode json = incident();
        assertThat(json.path("kind").asString()).isEqualTo("needs-history");
        assertThat(json.path("history").path("complete").asBoolean()).isTrue();
        assertThat(json.path("session").propertyNames())
                .containsExactly(
                        "scenarios",
                        "steps",
                        "differs",
                        "aspect",
                        "expected",
                        "observed",
                        "seenAgain",
                        "attempts",
                        "file",
                        "replay");
        assertThat(json.path("session").path("scenarios").asInt()).isEqualTo(2);
        assertThat(json.path("session").path("replay").asString())
                .isEqualTo("./memtck replay counterexamples/history-1.session.mem stale");
        assertThat(report().resolve(json.path("session").path("file").asString()))
                .isEqualTo(session());

        Cli replay = Cli.run(STALE, false, "replay", session().toString(), "stale");
        assertThat(replay.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(replay.lastLine()).matches("stale 1.0 differs in scenario 2, step 3, line \\d+");
        assertThat(Cli.run("replay", session().toString(), "example").lastLine())
                .isEqualTo("example 1.0 agrees in 4 steps of 2 scenarios");
    }

    @Test
    void isSavedOnceForTheTests() throws IOException {
        Path saved = folder.resolve("saved");
        Cli first = certify("--save", saved.toString());
        Cli second = certify("--save", saved.toString(), "--seed", "7");

        assertThat(first.lastLine()).startsWith("saved    " + saved.resolve("session-"));
        assertThat(second.lastLine()).startsWith("is there " + saved.resolve("session-"));
        try (Stream<Path> files = Files.list(saved)) {
            assertThat(files).singleElement().asString().endsWith(".session.mem");
        }
    }

    @Test
    void ofAnEarlierReportIsReplacedAndRecognised() throws IOException {
        certify();
        Files.delete(report().resolve("report.json"));
        assertThat(session()).exists();

        assertThat(certify().status()).as("what a killed campaign left").isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(Cli.run("certify", "example", "--cases", "10", "--report", report().toString())
                        .status())
                .isNotEqualTo(ExitStatus.UNABLE);
        assertThat(session()).doesNotExist();
    }

    /** An agent that dies in a scenario with some RAM in it, after one with some ROM. */
    @Test
    void ofAnAgentThatDiesIsFoundAndReplayed() throws IOException {
        List<String> command = Starter.PYTHON.install(folder);
        Path program = folder.resolve("agent.py");
        String bus = Files.readString(program);
        String making = "def region(call):\n";
        String emptying = "def reset(call):\n";
        assertThat(bus).containsOnlyOnce(making).containsOnlyOnce(emptying);
        Files.writeString(
                program,
                bus.replace(emptying, emptying + "    Bus.before = getattr(Bus, \"rom\", False)\n")
                        .replace(
                                making,
                                making
                                        + "    Bus.rom = getattr(Bus, \"rom\", False) or call.kind == \"rom\"\n"
                                        + "    if Bus.before and call.kind in (\"ram\", \"rom\") and call.size > 0x1000:\n"
                                        + "        __import__(\"os\")._exit(3)\n"));
        String target = "agent:" + String.join(" ", command);
        Targets installed = installed();

        Cli campaign = Cli.run(
                installed,
                false,
                "certify",
                target,
                "--profile",
                "flat",
                "--cases",
                "64",
                "--report",
                report().toString());

        assertThat(campaign.status()).as(campaign.out() + campaign.err()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(campaign.out())
                .contains("difference in crash, needs its history: ")
                .doesNotContain("VIOLATED");
        Cli replay = Cli.run(installed, false, "replay", session().toString(), target);
        assertThat(replay.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(replay.out()).contains("the target died", "exit status 3");
        assertThat(replay.lastLine())
                .contains("differs in scenario 2, step 1, line ")
                .endsWith("it is not answered");
    }

    private static Targets installed() {
        try {
            return Targets.installed();
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }
}
