package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import tools.jackson.databind.JsonNode;

/** Shards of which not all came to their end. */
class MissingShardsTest {
    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    private ShardReports shards = new ShardReports(Path.of(""), Path.of(""));

    @BeforeEach
    void begin() {
        shards = new ShardReports(reports, folder);
    }

    @Test
    void aShardThatIsMissingIsNamedAndNothingPasses() throws IOException {
        shards.copy("example", 1, 3);
        shards.copy("example", 3, 3);

        Cli merged = shards.merge(1, 3);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\nshard 2 of 3 is missing: no report of it was named\n");
        assertThat(merged.lastLine()).startsWith("incomplete, not conformant: 128 cases");
        JsonNode report = ShardReports.json(shards.path("out"));
        assertThat(report.path("end").asString()).isEqualTo("incomplete");
        assertThat(report.path("verdict").asString()).isEqualTo("not-conformant");
        assertThat(report.path("merged").path("missing").get(0).path("number").asInt())
                .isEqualTo(2);
        assertThat(shards.path("out").resolve("summary.md"))
                .content()
                .contains("incomplete, not conformant")
                .contains("shard 2 of 3 is missing");
        assertThat(shards.path("out").resolve("junit.xml")).content().contains("shard 2 of 3 is missing");
    }

    @Test
    void aShardThatWasKilledIsMissing() throws IOException {
        shards.copy("example", 1, 2);
        shards.copy("example", 2, 2);
        shards.kill(2);

        assertThat(shards.merge(1, 2).out())
                .contains("\nshard 2 of 2 is missing: it still runs, or was ended by force\n");

        shards.kill(1);
        Cli nothing = shards.merge(1, 2);
        assertThat(nothing.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(nothing.err()).contains("the campaign still runs, or was ended by force, and no other shard");
    }

    @Test
    void aShardWhoseTimeWasUpIsToldToBeCutShort() throws IOException {
        shards.copy("example", 1, 2);
        shards.copy("example", 2, 2);
        shards.change(2, report -> report.put("end", "time").put("cases", 64).put("decided", 64));

        Cli merged = shards.merge(1, 2);

        assertThat(merged.out()).contains("\nshard 2 of 2 was cut short: its time was up after 64 of 128 cases\n");
        assertThat(ShardReports.json(shards.path("out")).path("end").asString()).isEqualTo("time");
    }

    @Test
    void aShardThatWasInterruptedLeavesTheWholeIncomplete() throws IOException {
        shards.copy("example", 1, 2);
        shards.copy("example", 2, 2);
        shards.change(
                2, report -> report.put("end", "interrupted").put("cases", 64).put("decided", 64));

        Cli merged = shards.merge(1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\nshard 2 of 2 was cut short: it was interrupted after 64 of 128 cases\n");
    }
}
