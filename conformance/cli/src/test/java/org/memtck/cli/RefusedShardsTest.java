package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code merge} does not put together, and what is no shard. */
class RefusedShardsTest {
    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    private ShardReports shards = new ShardReports(Path.of(""), Path.of(""));

    @BeforeEach
    void begin() {
        shards = new ShardReports(reports, folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --seed 7            | the seed is 7, not 1
            --least 6           | the number of steps for a pass is 6, not 5
            --profile flat      | the profile is flat, not full
            --rules PRIO-*      | the choice of rules is PRIO-*, not null
            --cases 193         | the number of cases is 193, not 192
            --time 1h           | the command is ./memtck certify
            --dialect BLK-1/prefix | the target is TargetEntry
            """)
    void shardsOfOtherCampaignsAreRefused(String option, String problem) throws IOException {
        shards.copy("example", 1, 2);
        List<String> arguments = new ArrayList<>(List.of("certify", "example", "--shard", "2/2"));
        List<String> usual = List.of("--cases", ShardReports.CASES, "--least", "5");
        for (int i = 0; i < usual.size(); i += 2) {
            if (!option.startsWith(usual.get(i))) {
                arguments.addAll(usual.subList(i, i + 2));
            }
        }
        arguments.addAll(List.of(option.split(" ")));
        arguments.addAll(List.of("--report", shards.path(2).toString()));
        Cli.run(arguments.toArray(String[]::new));

        assertRefused(shards.merge(1, 2), problem);
        assertThat(shards.merge(2, 1).status()).isEqualTo(ExitStatus.UNABLE);
    }

    private void assertRefused(Cli merged, String problem) {
        assertThat(merged.err()).startsWith("memtck: ").contains(problem);
        assertThat(merged.err().lines()).hasSize(1);
        assertThat(merged.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(shards.path("out")).doesNotExist();
    }

    @Test
    void otherTargetsOtherPartsAndTheSameOneTwiceAreRefused() throws IOException {
        shards.copy("example", 1, 2);
        shards.copy("forgetful", 2, 2);
        assertRefused(shards.merge(1, 2), "the target is forgetful, not example");

        shards.copy("example", 3, 3);
        assertRefused(shards.merge(1, 3), "the number of shards is 3, not 2");

        Files.createDirectories(shards.path("again"));
        Files.copy(shards.path(1).resolve("report.json"), shards.path("again").resolve("report.json"));
        assertRefused(shards.merge(1, "again"), "are both shard 1 of 2; name one of them");
        assertRefused(shards.merge(1, 1), "are both shard 1 of 2; name one of them");
    }

    @Test
    void whatIsNoReportOfAShardIsRefused() throws IOException {
        shards.certify("example", "whole");
        Files.createDirectories(shards.path("empty"));

        assertRefused(shards.merge("whole"), "is not about a shard; expected a report of 'memtck certify --shard I/N'");
        assertRefused(shards.merge("empty"), "report.json: cannot be read: there is no such file");
        assertRefused(shards.merge("nowhere"), "nowhere: cannot be read: there is no such file");
        Files.writeString(shards.path("empty").resolve("report.json"), "{\"memtck\": \"1\", \"format\": 1, \"sha");
        assertRefused(shards.merge("empty"), "cannot be read as a report");
    }

    @Test
    void theReportOfAShardIsNotReplaced() throws IOException {
        shards.shard("example", 1, 1);
        String before = Files.readString(shards.path(1).resolve("report.json"));

        Cli merged = Cli.run(
                "merge", shards.path(1).toString(), "--out", shards.path(1).toString());

        assertThat(merged.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(merged.err()).contains("is the folder of one of the shards; name another one");
        assertThat(shards.path(1).resolve("report.json")).hasContent(before);
    }

    private static ObjectNode with(ObjectNode report, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = report.at(pointer.substring(0, last));
        JsonNode put = JsonMapper.shared().readTree(value);
        String name = pointer.substring(last + 1);
        assertThat(parent.isMissingNode()).as(pointer).isFalse();
        if (parent instanceof ObjectNode object) {
            object.set(name, put);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), put);
        }
        return report;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /memtck                       | '"0.0.1"'    | was written by memtck 0.0.1
            /shard/form                   | 2            | has a shard of form 2
            /shard/number                 | 2            | is no part of 192 cases
            /shard/of                     | 0            | is no part of 192 cases
            /shard/of                     | 2000000000   | is no part of 192 cases
            /shard/first                  | 64           | is no part of 192 cases
            /shard/cases                  | 1            | is no part of 192 cases
            /options/cases                | null         | is no part of null cases
            /cases                        | 191          | its end is 'complete' after 191 of 192 cases
            /cases                        | -1           | its end is 'complete' after -1 of 192 cases
            /decided                      | 1000         | there is no case 1000 of 192
            /operations                   | 1            | which is not what its account says
            /account/agreed               | 1            | which is not what its account says
            /shard/tally/agreed/0/3       | 1000000      | which is not what its account says
            /shard/tally/agreed/0/3       | -1           | expected a row of 4 numbers
            /shard/tally/agreed/0/3       | null         | null
            /shard/tally/agreed/0/3       | 9223372036854775807 | expected a row of 4 numbers
            /shard/tally/agreed/0/2       | 100000       | expected a row of 4 numbers
            /shard/tally/agreed/0/1       | 1000000      | there is no situation 1000000
            /shard/tally/agreed/0/0       | 0            | expected a step in
            /shard/tally/agreed/0         | []           | expected a row of 4 numbers
            /shard/tally/rules/0          | '"RO-99"'    | there is no rule 'RO-99'
            /shard/tally/differed/0/0     | 9            | steps are laid to finding
            /shard/tally/notJudged        | -1           | expected a count, not -1
            /shard/findings/0/rule        | '"RO-99"'    | there is no rule 'RO-99'
            /shard/findings/0/behavesAs   | '"RO-2/x"'   | there is no variant 'RO-2/x'
            /shard/findings/0/counterexamples | []       | has no counterexample
            /shard/findings/0/counterexamples/0/steps | [] | is not what the rules expect
            /shard/findings/0/counterexamples/0/steps/0/operation | '"boom"' | 'boom' is no operation
            /shard/findings/0/counterexamples/0/steps/0/expected | '"ok value=0x1"' | is not what the rules expect
            /shard/findings/0/counterexamples/0/aspect | '"mood"' | MOOD
            /target/parameters/addressBits | 99          | address-bits is 8 to 64
            /target/capabilities/0        | '"wings"'    | there is no capability 'wings'
            /profile                      | '"big"'      | there is no profile 'big'
            /end                          | '"whatever"' | WHATEVER
            """)
    void whatDoesNotGoTogetherIsRefused(String pointer, String value, String problem) throws IOException {
        shards.copy("forgetful", 1, 1);
        shards.change(1, json -> with(json, pointer, value.replace("'", "")));

        assertRefused(shards.merge(1), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "1/0", "-1/2", "1", "a/b", "1/20000", "1/2/3", "1/99999999999"})
    void whatIsNoShardIsNotRun(String shard) {
        Cli result = shards.certify("example", 1, "--shard", shard);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("'" + shard + "' is no shard; expected I/N, such as 2/8");
        assertThat(shards.path(1)).doesNotExist();
    }
}
