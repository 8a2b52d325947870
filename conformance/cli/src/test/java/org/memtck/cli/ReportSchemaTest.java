package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.target.Targets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written agrees with the schema in the tree, which is what programs that read reports go by. */
class ReportSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/org/memtck/cli/report/report.schema.json");
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    @TempDir
    Path folder;

    private static List<String> problems(JsonNode schema, String report) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(report, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private static JsonNode schema() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SCHEMA));
    }

    /** The same schema, by which nothing may be there that it does not name. */
    private static JsonNode strict() throws IOException {
        JsonNode schema = schema();
        close(schema);
        return schema;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject() && object.has("required")) {
            object.put("additionalProperties", false);
        }
        node.values().forEach(ReportSchemaTest::close);
    }

    private String written(String... arguments) throws IOException {
        Path report = folder.resolve("report");
        String[] all = new String[arguments.length + 3];
        all[0] = "certify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--report";
        all[all.length - 1] = report.toString();
        Cli.run(all);
        return Files.readString(report.resolve("report.json"));
    }

    @Test
    void everythingThatIsWrittenIsNamedInTheSchema() throws IOException {
        assertThat(problems(strict(), written("forgetful", "--cases", "600", "--dialect", "VIS-2/open-bus=0xff")))
                .isEmpty();
        assertThat(problems(strict(), written("mortal", "--cases", "300", "--rules", "VIS-*,PRIO-1")))
                .isEmpty();
        assertThat(problems(strict(), written("example", "--exhaustive", "--scope", "trees=1x1")))
                .isEmpty();
    }

    @Test
    void soIsWhatShardsWriteAndWhatTheyAreTogether() throws IOException {
        assertThat(problems(strict(), written("forgetful", "--cases", "300", "--shard", "2/2")))
                .isEmpty();
        Path merged = folder.resolve("merged");
        Cli.run("merge", folder.resolve("report").toString(), "--out", merged.toString());
        assertThat(problems(strict(), Files.readString(merged.resolve("report.json"))))
                .isEmpty();
        String after = written("forgetful", "--cases", "300", "--shard", "1/2", "--after", merged.toString());
        assertThat(after).contains("\"after\"");
        assertThat(problems(strict(), after)).isEmpty();
        Targets stale = new Targets(List.of(StaleTarget.provider()));
        Path shard = folder.resolve("stale");
        Cli.run(stale, false, "certify", "stale", "--cases", "300", "--shard", "1/1", "--report", shard.toString());
        assertThat(problems(strict(), Files.readString(shard.resolve("report.json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.json", "forgetful.json"})
    void reportsOfBeforeAgreeWithIt(String name) throws IOException {
        assertThat(problems(schema(), Files.readString(REPORTS.resolve(name)))).isEmpty();
    }

    @Test
    void whatIsAmissIsTold() throws IOException {
        ObjectNode report =
                (ObjectNode) JsonMapper.shared().readTree(Files.readString(REPORTS.resolve("forgetful.json")));
        report.put("verdict", "splendid");

        assertThat(problems(schema(), report.toString()))
                .singleElement()
                .asString()
                .contains("verdict");
    }
}
