package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.resume.LeftBehind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** With what {@code certify --resume} does not go on. */
class RefusedResumeTest extends ResumedReports {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forgetful              | the target is example there and forgetful now
            example --seed 2       | the seed is 1 there and 2 now
            example --profile flat | the profile is full there and flat now
            example --rules VIS-*  | the choice of rules is not given there and VIS-* now
            example --dialect RO-2/lands | the target is TargetEntry
            example --least 7      | the number of steps for a pass is 100 there and 7 now
            example --shard 1/2    | the shard is not given there and 1/2 now
            """)
    void anotherCampaignDoesNotGoOn(String command, String problem) throws Exception {
        Path report = killed("example", 2);
        String before = Files.readString(report.resolve("report.json"));

        Cli refused = resume(report, command.split(" "));

        assertRefused(refused, problem);
        assertThat(refused.err()).contains("repeat the options of the campaign to go on with it, name another folder");
        assertThat(report.resolve("report.json")).hasContent(before);
        Files.delete(LeftBehind.checkpoint(report));
        assertRefused(resume(report, command.split(" ")), problem);
    }

    @Test
    void itIsTheContentOfTheKnownDeviationsThatCounts() throws Exception {
        String known = Cli.file(path("known.txt"), "deviation RO-1", "  reason: of old");
        Path report = path("killed");
        certify(report, "forgetful", "--known", known);
        String other = Cli.file(path("known.txt"), "deviation RO-1", "  reason: for ever");

        assertRefused(
                resume(report, "forgetful", "--known", other), "the content of the known deviations is [KnownEntry");
    }

    @Test
    void itIsWhatOthersHadFoundThatCounts() throws Exception {
        String before = before("forgetful").toString();
        String[] after = {"forgetful", "--shard", "2/2", "--after", before};
        certify(path("after"), after);
        certify(path("alone"), "forgetful", "--shard", "2/2");

        assertRefused(resume(path("alone"), after), "the SHA-256 of what --after names is not given there and ");
        assertRefused(
                resume(path("after"), "forgetful", "--shard", "2/2"), " there and not given now; repeat the options");
        Files.move(path("before"), path("moved"));
        after[4] = path("moved").toString();
        assertThat(resume(path("after"), after).err()).contains("nothing is left to do");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 120, 1_000, -1, -2, -40})
    void aCheckpointThatIsCutOffIsDamaged(int length) throws Exception {
        Path report = killed("forgetful", 3);
        Path file = LeftBehind.checkpoint(report);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, length < 0 ? text.length() + length : length));

        // Of a single character nobody can tell who wrote it.
        assertRefused(resume(report, "forgetful"), length == 1 ? "was not written by memtck" : ": is damaged: ");
        assertThat(json(report).path("verdict").asString()).isEqualTo("running");
    }

    @Test
    void soIsOneOfWhichACharacterIsAnother() throws Exception {
        Path report = killed("forgetful", 3);
        Path file = LeftBehind.checkpoint(report);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"hung\":false", "\"hung\":true"));

        assertRefused(resume(report, "forgetful"), "is damaged: its SHA-256 is another one; expected what 'certify");
        assertThat(resume(report, "forgetful").err()).contains("remove the file to begin the campaign again");
        Files.delete(file);
        assertThat(resume(report, "forgetful").status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
    }

    @Test
    void aCheckpointOfAnotherFormOrBuildIsRefused() throws Exception {
        Path report = killed("forgetful", 2);
        LeftBehind.change(report, json -> {
            ((ObjectNode) json.path("campaign")).put("build", "memtck 0.0.1");
            return json;
        });
        assertRefused(resume(report, "forgetful"), "was written by memtck 0.0.1, and this is memtck ");

        Path file = LeftBehind.checkpoint(report);
        Files.writeString(file, Files.readString(file).replace("\"form\":1", "\"form\":7"));
        assertRefused(resume(report, "forgetful"), "has form 7, and this memtck reads form 1; go on with the one");
    }

    private static ObjectNode with(ObjectNode json, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = json.at(pointer.substring(0, last));
        JsonNode put = JsonMapper.shared().readTree(value);
        assertThat(parent.path(pointer.substring(last + 1)).isMissingNode() && parent.isObject())
                .as(pointer)
                .isFalse();
        if (parent instanceof ObjectNode object) {
            object.set(pointer.substring(last + 1), put);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(pointer.substring(last + 1)), put);
        }
        return json;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /campaign                     | null         | the campaign is missing
            /date                         | '"soon"'     | soon
            /checkpoint/part              | '"1/3"'      | it is of part 1/3, not 1/1
            /checkpoint/done              | 65           | 65 cases are done, which is no number of batches
            /checkpoint/done              | -64          | -64 cases are done
            /checkpoint/decided           | 99999        | there is no case 99999
            /checkpoint/millis            | -1           | it took
            /checkpoint/drawn             | [1, 2]       | 2 numbers for
            /checkpoint/drawn/0           | -1           | are no counts
            /checkpoint/drawn/0           | null         | null
            /checkpoint/focus/themes/0    | '"wings"'    | there is no capability 'wings'
            /checkpoint/focus/batches     | []           | 0 batches turn to something
            /checkpoint/focus/batches/0/0 | [9999, 1]    | expected one of
            /checkpoint/focus/batches/0/0 | [0, 99]      | of weight 99
            /checkpoint/focus/batches/0/0 | [0]          | and its weight, not [0]
            /checkpoint/tally             | null         | the tally is missing
            /checkpoint/tally/agreed/0/3  | -1           | expected a row of 4 numbers
            /checkpoint/tally/differed/0/0 | 9           | steps are laid to finding
            /checkpoint/findings/0/rule   | '"RO-99"'    | there is no rule 'RO-99'
            /checkpoint/findings/0/counterexamples | []  | has no counterexample
            /checkpoint/findings/0/counterexamples/0/steps/0/operation | '"boom"' | 'boom' is no operation
            /checkpoint/learnt            | []           | numbers for
            /checkpoint/learnt/0          | 0            | are no counts
            /checkpoint/withdrawn         | '"RO-2/x"'   | there is no variant 'RO-2/x'
            /checkpoint/avoided/0/finding | 9            | something is avoided for finding
            /checkpoint/avoided/0/finding | -1           | of finding -1
            /checkpoint/avoided/0/caution | 17           | a caution 17
            /checkpoint/avoided/0/mask    | 0            | no step is both
            /checkpoint/avoided/0/facts   | 63           | there is no step such as 63
            /checkpoint/avoided/0/rules   | '"RO-99"'    | there is no rule 'RO-99'
            /checkpoint/followed          | '"RO-2/x"'   | there is no variant 'RO-2/x'
            /checkpoint/patience          | 1000         | cases may wait 1000 times
            /checkpoint/reductions        | -1           | -1 cases were reduced
            /checkpoint/sessions          | [1]          | expected 3 numbers
            /checkpoint/sessions/0        | 1000000      | looking for sessions may still cost
            """)
    void whatMakesNoSenseIsDamaged(String pointer, String value, String problem) throws Exception {
        Path report = killed("forgetful", 8);
        LeftBehind.change(report, json -> with(json, pointer, value.replace("'", "")));

        assertRefused(resume(report, "forgetful"), problem);
        assertThat(resume(report, "forgetful").err()).contains("checkpoint.json: is damaged: ");
    }
}
