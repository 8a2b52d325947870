package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shards of a campaign, and what they are together. */
class MergeCommandTest {
    /** Three batches. */
    private static final String CASES = "192";

    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    private Path path(Object name) {
        return folder.resolve(String.valueOf(name));
    }

    private Cli certify(String target, Object name, String... more) {
        return Cli.run(Stream.concat(
                        Stream.of(
                                "certify",
                                target,
                                "--cases",
                                CASES,
                                "--least",
                                "5",
                                "--report",
                                path(name).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Cli shard(String target, int number, int of, String... more) {
        return certify(
                target,
                number,
                Stream.concat(Stream.of("--shard", number + "/" + of), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The report of a shard without other options, which is made once for all tests. */
    private void copy(String target, int number, int of) throws IOException {
        String name = target + "-" + number + "-" + of;
        Path made = reports.resolve(name);
        if (!Files.exists(made)) {
            shard(target, number, of);
            Files.copy(path(number).resolve("report.json"), made);
        }
        Files.createDirectories(path(number));
        Files.copy(made, path(number).resolve("report.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Cli merge(Object... names) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        for (Object name : names) {
            arguments.add(path(name).toString());
        }
        arguments.addAll(List.of("--out", path("out").toString()));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Path report) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report.resolve("report.json")));
    }

    /** A report without what the clock says, and without the word that it was put together. */
    private static JsonNode apartFromTimings(Path report) throws IOException {
        ObjectNode json = (ObjectNode) json(report);
        json.remove(List.of("run", "operationsPerSecond", "merged"));
        return json;
    }

    /** The text apart from the line on the shards, and from the speed. */
    private static String text(Cli result) {
        return result.out().replaceAll("(?m)^shard .*\\R", "").replaceAll("[0-9]+ operations? a second", "");
    }

    @Test
    void withoutFindingsTheyAreTheSameAsOneRun() throws IOException {
        Cli whole = certify("example", "whole");
        for (int number = 1; number <= 3; number++) {
            assertThat(shard("example", number, 3).status()).isEqualTo(ExitStatus.CONFORMANT);
        }

        Cli merged = merge(2, 3, 1);

        assertThat(merged.err()).isEmpty();
        assertThat(merged.status()).isEqualTo(whole.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(merged.out()).contains("\nshard    3 of 3, put together\n");
        assertThat(text(merged)).isEqualTo(text(whole));
        assertThat(apartFromTimings(path("out"))).isEqualTo(apartFromTimings(path("whole")));
        assertThat(json(path("out")).path("merged").toString())
                .isEqualTo("{\"shards\":3,\"missing\":[],\"cutShort\":[]}");
        for (String file : List.of("index.html", "junit.xml", "summary.md", "badge.svg")) {
            assertThat(path("out").resolve(file)).isNotEmptyFile();
        }
        assertThat(path("out").resolve("badge.svg"))
                .hasSameTextualContentAs(path("whole").resolve("badge.svg"));
    }

    @Test
    void theVerdictOfAShardSpeaksOfTheShardAlone() throws IOException {
        Cli shard = shard("example", 2, 3);

        assertThat(shard.out()).contains("\nshard    2 of 3, cases 65 to 128 of 192\n");
        assertThat(shard.lastLine()).startsWith("shard 2 of 3 alone: conformant: 64 cases, ");
        assertThat(path(2).resolve("summary.md")).content().contains(": shard 2 of 3 alone: conformant\n");
        assertThat(path(2).resolve("badge.svg")).content().contains("shard 2 of 3: conformant");
        assertThat(path(2).resolve("index.html")).content().contains("2 of 3, 64 cases from 65 on");
        JsonNode entry = json(path(2)).path("shard");
        assertThat(entry.path("number").asInt()).isEqualTo(2);
        assertThat(entry.path("first").asInt()).isEqualTo(64);
        assertThat(json(path(2)).path("options").path("command").asString())
                .isEqualTo("./memtck certify example --seed 1 --cases 192 --shard 2/3 --profile full --least 5");
    }

    @Test
    void findingsAreCombinedInWhateverOrderTheyCome() throws IOException {
        certify("forgetful", "whole");
        for (int number = 1; number <= 3; number++) {
            copy("forgetful", number, 3);
        }

        Cli merged = merge(1, 2, 3);
        JsonNode one = json(path("out"));
        String page = Files.readString(path("out").resolve("index.html"));
        merge(3, 1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(json(path("out"))).isEqualTo(one);
        assertThat(path("out").resolve("index.html")).hasContent(page);
        assertThat(rules(one)).isEqualTo(rules(json(path("whole")))).contains("RO-1");
        for (JsonNode finding : one.path("findings").values()) {
            String file = path("out").resolve(finding.path("file").asString()).toString();
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
            copy("forgetful", number, 3);
            smallest = Math.min(smallest, first(json(path(number))));
        }

        merge(3, 2, 1);

        assertThat(first(json(path("out")))).isEqualTo(smallest);
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
            String report = path(number).toString();
            Cli.run(stale, false, "certify", "stale", "--cases", "300", "--shard", number + "/2", "--report", report);
        }

        Cli merged = merge(2, 1);

        assertThat(merged.err()).isEmpty();
        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\ndifference in status, needs its history: ");
        String session = "counterexamples/history-1.session.mem";
        assertThat(path("out").resolve(session)).hasSameTextualContentAs(path(1).resolve(session));
        assertThat(path("out").resolve("counterexamples/history-2.session.mem")).doesNotExist();
        assertThat(json(path("out")).path("incidents").size()).isEqualTo(1);
        assertThat(json(path("out")).path("incidents").get(0).path("scenario"))
                .isEqualTo(json(path(1)).path("incidents").get(0).path("scenario"));
    }

    @Test
    void aDeviationIsStaleOnlyIfNoShardSeesIt() throws IOException {
        String known = Cli.file(path("known.txt"), "deviation PRIO-1", "  reason: of old");
        for (int number = 1; number <= 2; number++) {
            assertThat(shard("example", number, 2, "--known", known).status()).isEqualTo(ExitStatus.CONFORMANT);
        }

        Cli merged = merge(1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.lastLine()).startsWith("not conformant, stale PRIO-1: 192 cases");
    }

    @Test
    void whatIsKnownInAllOfThemIsKnown() throws IOException {
        String known = Cli.file(path("known.txt"), "deviation RO-1", "  reason: of old");
        for (int number = 1; number <= 2; number++) {
            shard("forgetful", number, 2, "--known", known);
        }

        Cli merged = merge(1, 2);

        assertThat(merged.out()).contains("  [known]\n  known because: of old");
        for (JsonNode finding : json(path("out")).path("findings").values()) {
            assertThat(finding.path("known").asBoolean())
                    .isEqualTo(finding.path("rule").asString().equals("RO-1"));
        }
    }

    @Test
    void aShardThatIsMissingIsNamedAndNothingPasses() throws IOException {
        copy("example", 1, 3);
        copy("example", 3, 3);

        Cli merged = merge(1, 3);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\nshard 2 of 3 is missing: no report of it was named\n");
        assertThat(merged.lastLine()).startsWith("incomplete, not conformant: 128 cases");
        JsonNode report = json(path("out"));
        assertThat(report.path("end").asString()).isEqualTo("incomplete");
        assertThat(report.path("verdict").asString()).isEqualTo("not-conformant");
        assertThat(report.path("merged").path("missing").get(0).path("number").asInt())
                .isEqualTo(2);
        assertThat(path("out").resolve("summary.md"))
                .content()
                .contains("incomplete, not conformant")
                .contains("shard 2 of 3 is missing");
        assertThat(path("out").resolve("junit.xml")).content().contains("shard 2 of 3 is missing");
    }

    /** What {@code kill -9} leaves: the report of a campaign that runs. */
    private void kill(int number) throws IOException {
        change(number, report -> {
            report.put("end", "running").put("verdict", "running");
            ((ObjectNode) report.path("shard")).remove(List.of("tally", "findings", "incidents"));
            return report;
        });
    }

    private void change(int number, UnaryOperator<ObjectNode> change) throws IOException {
        Path file = path(number).resolve("report.json");
        Files.writeString(file, change.apply((ObjectNode) json(path(number))).toString());
    }

    @Test
    void aShardThatWasKilledIsMissing() throws IOException {
        copy("example", 1, 2);
        copy("example", 2, 2);
        kill(2);

        assertThat(merge(1, 2).out()).contains("\nshard 2 of 2 is missing: it still runs, or was ended by force\n");

        kill(1);
        Cli nothing = merge(1, 2);
        assertThat(nothing.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(nothing.err()).contains("the campaign still runs, or was ended by force, and no other shard");
    }

    @Test
    void aShardWhoseTimeWasUpIsToldToBeCutShort() throws IOException {
        copy("example", 1, 2);
        copy("example", 2, 2);
        change(2, report -> report.put("end", "time").put("cases", 64).put("decided", 64));

        Cli merged = merge(1, 2);

        assertThat(merged.out()).contains("\nshard 2 of 2 was cut short: its time was up after 64 of 128 cases\n");
        assertThat(json(path("out")).path("end").asString()).isEqualTo("time");
    }

    @Test
    void aShardThatWasInterruptedLeavesTheWholeIncomplete() throws IOException {
        copy("example", 1, 2);
        copy("example", 2, 2);
        change(2, report -> report.put("end", "interrupted").put("cases", 64).put("decided", 64));

        Cli merged = merge(1, 2);

        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(merged.out()).contains("\nshard 2 of 2 was cut short: it was interrupted after 64 of 128 cases\n");
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
        copy("example", 1, 2);
        List<String> arguments = new ArrayList<>(List.of("certify", "example", "--shard", "2/2"));
        List<String> usual = List.of("--cases", CASES, "--least", "5");
        for (int i = 0; i < usual.size(); i += 2) {
            if (!option.startsWith(usual.get(i))) {
                arguments.addAll(usual.subList(i, i + 2));
            }
        }
        arguments.addAll(List.of(option.split(" ")));
        arguments.addAll(List.of("--report", path(2).toString()));
        Cli.run(arguments.toArray(String[]::new));

        assertRefused(merge(1, 2), problem);
        assertThat(merge(2, 1).status()).isEqualTo(ExitStatus.UNABLE);
    }

    private void assertRefused(Cli merged, String problem) {
        assertThat(merged.err()).startsWith("memtck: ").contains(problem);
        assertThat(merged.err().lines()).hasSize(1);
        assertThat(merged.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(path("out")).doesNotExist();
    }

    @Test
    void otherTargetsOtherPartsAndTheSameOneTwiceAreRefused() throws IOException {
        copy("example", 1, 2);
        copy("forgetful", 2, 2);
        assertRefused(merge(1, 2), "the target is forgetful, not example");

        copy("example", 3, 3);
        assertRefused(merge(1, 3), "the number of shards is 3, not 2");

        Files.createDirectories(path("again"));
        Files.copy(path(1).resolve("report.json"), path("again").resolve("report.json"));
        assertRefused(merge(1, "again"), "are both shard 1 of 2; name one of them");
        assertRefused(merge(1, 1), "are both shard 1 of 2; name one of them");
    }

    @Test
    void whatIsNoReportOfAShardIsRefused() throws IOException {
        certify("example", "whole");
        Files.createDirectories(path("empty"));

        assertRefused(merge("whole"), "is not about a shard; expected a report of 'memtck certify --shard I/N'");
        assertRefused(merge("empty"), "report.json: cannot be read: there is no such file");
        assertRefused(merge("nowhere"), "nowhere: cannot be read: there is no such file");
        Files.writeString(path("empty").resolve("report.json"), "{\"memtck\": \"1\", \"format\": 1, \"sha");
        assertRefused(merge("empty"), "cannot be read as a report");
    }

    @Test
    void theReportOfAShardIsNotReplaced() throws IOException {
        shard("example", 1, 1);
        String before = Files.readString(path(1).resolve("report.json"));

        Cli merged = Cli.run("merge", path(1).toString(), "--out", path(1).toString());

        assertThat(merged.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(merged.err()).contains("is the folder of one of the shards; name another one");
        assertThat(path(1).resolve("report.json")).hasContent(before);
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
        copy("forgetful", 1, 1);
        change(1, json -> with(json, pointer, value.replace("'", "")));

        assertRefused(merge(1), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "1/0", "-1/2", "1", "a/b", "1/20000", "1/2/3", "1/99999999999"})
    void whatIsNoShardIsNotRun(String shard) {
        Cli result = certify("example", 1, "--shard", shard);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("'" + shard + "' is no shard; expected I/N, such as 2/8");
        assertThat(path(1)).doesNotExist();
    }
}
