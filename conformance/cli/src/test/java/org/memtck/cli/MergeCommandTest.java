package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;
import tools.jackson.databind.JsonNode;

/** Shards of a campaign, and what they are together. */
class MergeCommandTest {
    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    private ShardReports shards = new ShardReports(Path.of(""), Path.of(""));

    @BeforeEach
    void begin() {
        shards = new ShardReports(reports, folder);
    }

    /** The text apart from the line on the shards, and from the speed. */
    private static String text(Cli result) {
        return result.out().replaceAll("(?m)^shard .*\\R", "").replaceAll("[0-9]+ operations? a second", "");
    }

    @Test
    void withoutFindingsTheyAreTheSameAsOneRun() throws IOException {
        Cli whole = shards.certify("example", "whole");
        for (int number = 1; number <= 3; number++) {
            assertThat(shards.shard("example", number, 3).status()).isEqualTo(ExitStatus.CONFORMANT);
        }

        Cli merged = shards.merge(2, 3, 1);

        assertThat(merged.err()).isEmpty();
        assertThat(merged.status()).isEqualTo(whole.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(merged.out()).contains("\nshard    3 of 3, put together\n");
        assertThat(text(merged)).isEqualTo(text(whole));
        assertThat(ShardReports.apartFromTimings(shards.path("out")))
                .isEqualTo(ShardReports.apartFromTimings(shards.path("whole")));
        assertThat(ShardReports.json(shards.path("out")).path("merged").toString())
                .isEqualTo("{\"shards\":3,\"missing\":[],\"cutShort\":[]}");
        for (String file : List.of("index.html", "junit.xml", "summary.md", "badge.svg")) {
            assertThat(shards.path("out").resolve(file)).isNotEmptyFile();
        }
        assertThat(shards.path("out").resolve("badge.svg"))
                .hasSameTextualContentAs(shards.path("whole").resolve("badge.svg"));
    }

    @Test
    void theVerdictOfAShardSpeaksOfTheShardAlone() throws IOException {
        Cli shard = shards.shard("example", 2, 3);

        assertThat(shard.out()).contains("\nshard    2 of 3, cases 65 to 128 of 192\n");
        assertThat(shard.lastLine()).startsWith("shard 2 of 3 alone: conformant: 64 cases, ");
        assertThat(shards.path(2).resolve("summary.md")).content().contains(": shard 2 of 3 alone: conformant\n");
        assertThat(shards.path(2).resolve("badge.svg")).content().contains("shard 2 of 3: conformant");
        assertThat(shards.path(2).resolve("index.html")).content().contains("2 of 3, 64 cases from 65 on");
        JsonNode entry = ShardReports.json(shards.path(2)).path("shard");
        assertThat(entry.path("number").asInt()).isEqualTo(2);
        assertThat(entry.path("first").asInt()).isEqualTo(64);
        assertThat(ShardReports.json(shards.path(2))
                        .path("options")
                        .path("command")
                        .asString())
                .isEqualTo("./memtck certify example --seed 1 --cases 192 --shard 2/3 --profile full --least 5");
    }

    @Test
    void findingsAreCombinedInWhateverOrderTheyCome() throws IOException {
        shards.certify("forgetful", "whole");
        for (int number = 1; number <= 3; number++) {
            shards.copy("forgetful", number, 3);
        }

        Cli merged = shards.merge(1, 2, 3);
        JsonNode one = ShardReports.json(shards.path("out"));
        String page = Files.readString(shards.path("out").resolve("index.html"));
        shards.merge(3, 1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(ShardReports.json(shards.path("out"))).isEqualTo(one);
        assertThat(shards.path("out").resolve("index.html")).hasContent(page);
        assertThat(rules(one))
                .isEqualTo(rules(ShardReports.json(shards.path("whole"))))
                .contains("RO-1");
        for (JsonNode finding : one.path("findings").values()) {
            String file =
                    shards.path("out").resolve(finding.path("file").asString()).toString();
            assertThat(Cli.run("replay", file, "forgetful").status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        }
    }

    private static List<String> rules(JsonNode report) {
        return report.path("findings").values().stream()
                .map(finding -> finding.path("rule").asString())
                .sorted()
                .toList();
    }

    @Test
    void ofTheCounterexamplesOfABehaviourTheSmallestIsKept() throws IOException {
        int smallest = Integer.MAX_VALUE;
        for (int number = 1; number <= 3; number++) {
            shards.copy("forgetful", number, 3);
            smallest = Math.min(smallest, first(ShardReports.json(shards.path(number))));
        }

        shards.merge(3, 2, 1);

        assertThat(first(ShardReports.json(shards.path("out")))).isEqualTo(smallest);
    }

    /** How many operations the smallest counterexample of RO-1 has. */
    private static int first(JsonNode report) {
        return report.path("findings").values().stream()
                .filter(finding -> finding.path("rule").asString().equals("RO-1"))
                .flatMap(finding -> finding.path("counterexamples").values().stream())
                .mapToInt(each -> each.path("operations").asInt())
                .min()
                .orElseThrow();
    }

    @Test
    void whatOnlyAHistoryShowsIsKeptWithItsSession() throws IOException {
        Targets stale = new Targets(List.of(StaleTarget.provider()));
        for (int number = 1; number <= 2; number++) {
            String report = shards.path(number).toString();
            Cli.run(stale, false, "certify", "stale", "--cases", "300", "--shard", number + "/2", "--report", report);
        }

        Cli merged = shards.merge(2, 1);

        assertThat(merged.err()).isEmpty();
        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\ndifference in status, needs its history: ");
        String session = "counterexamples/history-1.session.mem";
        assertThat(shards.path("out").resolve(session))
                .hasSameTextualContentAs(shards.path(1).resolve(session));
        assertThat(shards.path("out").resolve("counterexamples/history-2.session.mem"))
                .doesNotExist();
        assertThat(ShardReports.json(shards.path("out")).path("incidents").size())
                .isEqualTo(1);
        assertThat(ShardReports.json(shards.path("out"))
                        .path("incidents")
                        .get(0)
                        .path("scenario"))
                .isEqualTo(ShardReports.json(shards.path(1))
                        .path("incidents")
                        .get(0)
                        .path("scenario"));
    }

    @Test
    void aDeviationIsStaleOnlyIfNoShardSeesIt() throws IOException {
        String known = Cli.file(shards.path("known.txt"), "deviation PRIO-1", "  reason: of old");
        for (int number = 1; number <= 2; number++) {
            assertThat(shards.shard("example", number, 2, "--known", known).status())
                    .isEqualTo(ExitStatus.CONFORMANT);
        }

        Cli merged = shards.merge(1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.lastLine()).startsWith("not conformant, stale PRIO-1: 192 cases");
    }

    @Test
    void whatIsKnownInAllOfThemIsKnown() throws IOException {
        String known = Cli.file(shards.path("known.txt"), "deviation RO-1", "  reason: of old");
        for (int number = 1; number <= 2; number++) {
            shards.shard("forgetful", number, 2, "--known", known);
        }

        Cli merged = shards.merge(1, 2);

        assertThat(merged.out()).contains("  [known]\n  known because: of old");
        for (JsonNode finding :
                ShardReports.json(shards.path("out")).path("findings").values()) {
            assertThat(finding.path("known").asBoolean())
                    .isEqualTo(finding.path("rule").asString().equals("RO-1"));
        }
    }
}
