package org.memtck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Jobs in local mode, with real tasks in this process. */
class SparkJobTest {
    private static final Map<String, String> SPARK = Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.log.level", "ERROR");

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        SPARK.forEach(System::setProperty);
    }

    @AfterAll
    static void leave() {
        SPARK.keySet().forEach(System::clearProperty);
    }

    private String path(Object name) {
        return folder.resolve(String.valueOf(name)).toString();
    }

    private static Memtck job(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = SparkJob.run(new Terminal(new PrintWriter(out), new PrintWriter(err), false), arguments);
        return new Memtck(status, out.toString(), err.toString());
    }

    private Memtck certify(String target, Object name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("certify", target, "--report", path(name)));
        arguments.addAll(List.of(more));
        return Memtck.run(arguments);
    }

    private Memtck merge(Object out, Object... names) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        Stream.of(names).forEach(name -> arguments.add(path(name)));
        arguments.addAll(List.of("--out", path(out)));
        return Memtck.run(arguments);
    }

    private ObjectNode report(Object name) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(folder.resolve(name + "/report.json")));
    }

    private JsonNode apartFromTimings(Object name) throws IOException {
        return report(name).remove(List.of("run", "operationsPerSecond"));
    }

    private List<String> rules(Object name) throws IOException {
        return report(name).path("findings").values().stream()
                .map(finding -> finding.path("rule").asString())
                .sorted()
                .toList();
    }

    @Test
    void theReportOfATargetThatConformsIsThatOfTheSameShardsMerged() throws IOException {
        Memtck job = job("example", "--cases", "384", "--rounds", "2", "--shards", "2", "--report", path("job"));
        for (int number = 1; number <= 4; number++) {
            certify("example", number, "--cases", "384", "--shard", number + "/4");
        }
        Memtck merged = merge("merged", 1, 2, 3, 4);

        assertThat(job.status()).as(job.err()).isEqualTo(merged.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(apartFromTimings("job")).isEqualTo(apartFromTimings("merged"));
        assertThat(speedless(job.out())).isEqualTo(speedless(merged.out()));
        assertThat(folder.resolve("job/index.html")).isNotEmptyFile();
        assertThat(job.err())
                .contains("memtck: round 2 of 2: 2 shards")
                .containsPattern("memtck: 4 shards, 0 of them run again, [0-9.]+ s in all; ");
    }

    private static String speedless(String text) {
        return text.replaceAll("[0-9]+ operations? a second", "");
    }

    /** What a shard of the second round does is what anybody can do by hand. */
    @Test
    void theShardsOfARoundBeginWithWhatWasFoundBefore() throws IOException {
        String target = "fault:tlb-keeps-holes";
        job(target, "--cases", "1024", "--rounds", "2", "--shards", "1", "--report", path("job"));
        certify(target, 1, "--cases", "1024", "--shard", "1/2");
        merge("first", 1);
        certify(target, "alone", "--cases", "1024", "--shard", "2/2");
        certify(target, 2, "--cases", "1024", "--shard", "2/2", "--after", path("first"));
        merge("both", 1, 2);

        assertThat(rules("first")).isNotEmpty();
        assertThat(apartFromTimings(2)).isNotEqualTo(apartFromTimings("alone"));
        assertThat(apartFromTimings("job")).isEqualTo(apartFromTimings("both"));
    }

    /** A shard may blame other rules besides, as it has less to tell them apart by than one run. */
    @ParameterizedTest
    @CsvSource({"fault:tlb-keeps-holes, TREE-1", "fault:priority-unsigned, PRIO-2"})
    void theRuleThatATargetBreaksIsFound(String target, String rule) throws IOException {
        Memtck job = job(target, "--cases", "2048", "--rounds", "2", "--shards", "2", "--report", path("job"));

        assertThat(job.status()).as(job.err()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(rules("job")).contains(rule);
    }

    @Test
    void theShardThatCannotBeRunIsNamedWithItsHost() {
        Memtck job = job("agent:./nowhere", "--cases", "512", "--shards", "2", "--report", path("job"));

        assertThat(job.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(job.out()).isEmpty();
        assertThat(job.err())
                .contains("nowhere")
                .contains(
                        "memtck: shard 1 of 6 could not be run on 127.0.0.1; targets are opened and agents are started on the"
                                + " workers")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("job/report.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cases 0             | --cases is 1 or more, not 0
            --rounds 0            | --rounds is 1 or more, not 0
            --shards 0            | --shards is 1 or more, not 0
            --shards 2 --cases 64 | 64 cases are 1 shards at the most, not 3 rounds of 2; name fewer --rounds or --shards
            --seed x              | 'x' is not a whole number
            --frob                | unknown option: '--frob'
            """)
    void badOptionsAreRefused(String options, String problem) {
        List<String> arguments = new ArrayList<>(List.of("example", "--report", path("job")));
        arguments.addAll(List.of(options.split(" ")));

        Memtck job = job(arguments.toArray(String[]::new));

        assertThat(job.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(job.err()).contains(problem).doesNotContain("\tat ");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("job"));
        Files.writeString(folder.resolve("job/diary.txt"), "dear diary");

        Memtck job = job("example", "--cases", "384", "--report", path("job"));

        assertThat(job.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(job.err())
                .contains("the folder is not empty and holds no memtck report")
                .doesNotContain("round 1");
    }
}
