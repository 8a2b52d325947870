package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shards that begin with what was found in others. */
class AfterTest {
    @TempDir
    Path folder;

    private String path(Object name) {
        return folder.resolve(String.valueOf(name)).toString();
    }

    private Cli shard(String target, Object name, String shard, String... more) {
        List<String> arguments = new ArrayList<>(List.of("certify", target, "--shard", shard, "--report", path(name)));
        Stream<String> usual = Stream.of(more).anyMatch("--cases"::equals) ? Stream.of() : Stream.of("--cases", "192");
        Stream.concat(usual, Stream.of(more)).forEach(arguments::add);
        return Cli.run(arguments.toArray(String[]::new));
    }

    private Cli merge(String out, Object... names) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        Stream.of(names).forEach(name -> arguments.add(path(name)));
        arguments.addAll(List.of("--out", path(out)));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private JsonNode json(Object name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(name + "/report.json")));
    }

    private static List<String> rules(JsonNode report) {
        return report.path("findings").values().stream()
                .map(finding -> finding.path("rule").asString())
                .toList();
    }

    @BeforeEach
    void theFirstShardIsMerged() {
        shard("forgetful", 1, "1/3");
        merge("first", 1);
    }

    @Test
    void theyFindItAgainAndTheWholeIsWhatItWas() throws IOException {
        Cli second = shard("forgetful", 2, "2/3", "--after", path("first"));
        shard("forgetful", 3, "3/3", "--after", path("first/report.json"));

        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(rules(json("first"))).contains("RO-1");
        assertThat(rules(json(2))).startsWith(rules(json("first")).toArray(String[]::new));

        Cli merged = merge("whole", 3, 2, 1);
        assertThat(merged.err()).isEmpty();
        assertThat(json("whole").path("end").asString()).isEqualTo("complete");
        assertThat(rules(json("whole"))).contains("RO-1");
    }

    @Test
    void whatTheTargetDoesNotShowAnyMoreIsNotFound() throws IOException {
        ObjectNode report = (ObjectNode) json("first");
        ((ObjectNode) report.path("options")).put("target", "example");
        ((ObjectNode) report.path("target")).setAll((ObjectNode) target("example"));
        Files.writeString(folder.resolve("first/report.json"), report.toString());

        Cli other = shard("example", 2, "2/3", "--after", path("first"));

        assertThat(other.err()).isEmpty();
        assertThat(other.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(rules(json(2))).isEmpty();
    }

    @Test
    void afterNothingAShardIsAsWithout() throws IOException {
        shard("example", "other", "1/3");
        merge("nothing", "other");
        shard("example", "alone", "2/3");
        shard("example", 2, "2/3", "--after", path("nothing"));

        ObjectNode alone = (ObjectNode) json("alone");
        ObjectNode after = (ObjectNode) json(2);
        List<String> timings = List.of("run", "operationsPerSecond");
        assertThat(after.remove(timings)).isEqualTo(alone.remove(timings));
    }

    private JsonNode target(String name) throws IOException {
        shard(name, "other", "1/3");
        return json("other").path("target");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --seed 7          | first/report.json: is of another campaign: its seed is 1, and here it is 7
            --cases 256       | first/report.json: is of another campaign: its number of cases is 192, and here it is 256
            --dialect console | first/report.json: is of another campaign: its target is TargetInfo
            """)
    void aReportOfAnotherCampaignIsRefused(String options, String problem) {
        String[] more = Stream.concat(Stream.of(options.split(" ")), Stream.of("--after", path("first")))
                .toArray(String[]::new);

        assertRefused(shard("forgetful", 2, "2/3", more), problem);
    }

    private void assertRefused(Cli shard, String problem) {
        assertThat(shard.err()).contains(problem);
        assertThat(shard.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(folder.resolve("2")).doesNotExist();
    }

    @Test
    void whatIsNoReportOfMergeIsRefused() throws IOException {
        assertRefused(
                shard("forgetful", 2, "2/3", "--after", path(1)),
                "was not put together from shards; expected a report of 'memtck merge'");
        assertRefused(shard("forgetful", 2, "2/3", "--after", path("nowhere")), "there is no such file");
        assertRefused(
                shard("mortal", 2, "2/3", "--after", path("first")), "its target is forgetful, and here it is mortal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rule            | "XX-1"              | there is no rule 'XX-1'
            behavesAs       | "RO-2/x"            | there is no variant 'RO-2/x'
            counterexamples | []                  | has no counterexample
            """)
    void whatDoesNotGoTogetherIsRefused(String field, String value, String problem) throws IOException {
        ObjectNode report = (ObjectNode) json("first");
        JsonNode put = value.equals("[]")
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().valueToTree(value);
        ((ObjectNode) report.path("merged").path("findings").get(0)).set(field, put);
        Files.writeString(folder.resolve("first/report.json"), report.toString());

        assertRefused(shard("forgetful", 2, "2/3", "--after", path("first")), "first/report.json: is damaged: ");
        assertThat(shard("forgetful", 2, "2/3", "--after", path("first")).err()).contains(problem);
    }
}
