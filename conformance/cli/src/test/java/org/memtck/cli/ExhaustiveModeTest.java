package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.kit.exhaustive.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExhaustiveModeTest {
    private static final String SMALL = "trees=1x2,changes=1x1";

    @TempDir
    Path folder;

    private static String withoutTimings(Cli result) {
        return result.out().replaceAll("\\d+ operations a second", "N operations a second");
    }

    private static JsonNode json(Path report) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(report.resolve("report.json")))
                .path("exhaustive");
    }

    @Test
    void whatConformsIsCovered() {
        Cli result = Cli.run("certify", "example", "--exhaustive", "--scope", SMALL);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.err()).isEmpty();
        Golden.check("exhaustive.txt", withoutTimings(result));
    }

    @Test
    void twoRunsAreTheSame() {
        String[] command = {"certify", "forgetful", "--exhaustive", "--scope", SMALL};

        assertThat(withoutTimings(Cli.run(command))).isEqualTo(withoutTimings(Cli.run(command)));
    }

    @Test
    void whatAViolationHidesIsSaid() {
        Cli result = Cli.run("certify", "forgetful", "--exhaustive", "--scope", "changes=1x2");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out())
                .contains("\ndid not cover all of changes=1x2: 0 trees, ")
                .containsPattern("\n  \\d+ cases ran without the steps that hit [A-Z0-9- ]*RO-1")
                .containsPattern("\n  \\d+ operations not compared, since one before in the same case differed\n")
                .contains("./memtck certify forgetful --exhaustive --scope changes=1x2 --profile full --report");
    }

    @Test
    void aKnownDeviationThatTheScopeIsTooSmallForIsNotStale() {
        String known = Cli.file(folder.resolve("known.txt"), "deviation VIS-1", "  reason: measured");

        Cli result = Cli.run("certify", "--exhaustive", "--scope", "trees=1x1", "--known", known);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out()).doesNotContain("stale");
    }

    @Test
    void aProfileIsKeptTo() {
        Cli flat = Cli.run("certify", "--exhaustive", "--scope", "trees=2x2", "--profile", "flat");

        assertThat(flat.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(flat.out()).containsPattern("\ncovered all of trees=2x2: \\d+ trees, 0 changes, \\d+ accesses\n");
    }

    @Test
    void theReportSaysWhatWasCovered() throws IOException {
        Path report = folder.resolve("out");
        Cli.run("certify", "example", "--exhaustive", "--scope", SMALL, "--report", report.toString());

        JsonNode json = json(report);
        assertThat(json.propertyNames())
                .containsExactly("scope", "cases", "trees", "changes", "accesses", "leftOut", "complete");
        assertThat(json.path("scope").asString()).isEqualTo(SMALL);
        assertThat(json.path("trees").asInt()).isEqualTo(1 + 7 * 3 * 2 * 2);
        assertThat(json.path("complete").asBoolean()).isTrue();
    }

    @Test
    void theReportOfADrawnCampaignHasNothingOfIt() throws IOException {
        Path report = folder.resolve("out");
        Cli.run("certify", "example", "--cases", "10", "--report", report.toString());

        assertThat(json(report).isMissingNode()).isTrue();
    }

    @Test
    void theHelpNamesTheDefaultScope() {
        String help = Cli.run("certify", "--help").out().replaceAll("\\s+", " ");

        assertThat(help).contains("default " + Scope.DEFAULT + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            certify --scope trees=1x1                       | --scope goes with --exhaustive only
            certify --exhaustive --seed 1                   | --seed does not go with --exhaustive
            certify --exhaustive --cases 10                 | --cases does not go with --exhaustive
            certify --exhaustive --scope                    | missing required parameter for option '--scope'
            certify --exhaustive --scope all                | 'all' is no extent of a scope; write such as trees=
            certify --exhaustive --scope trees=9x1          | trees are of 1 to 4 regions, not 9
            certify --exhaustive --scope trees=1x9          | trees are over 1 to 8 addresses, not 9
            certify --exhaustive --scope changes=4x1        | changes are of 1 to 3 regions, not 4
            certify --exhaustive --scope trees=4x8          | has at most 1999999999 cases, and trees=4x8 has more
            """)
    void whatIsWrongIsOneLineThatSaysWhatToDo(String command, String message) {
        Cli result = Cli.run(command.split(" ", -1));

        assertThat(result.err()).startsWith("memtck: ").contains(message);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
    }
}
