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
import org.memtck.cli.target.Targets;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;

class CertifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void aTargetThatConformsExitsWithZero() {
        Cli result = Cli.run("certify", "--cases", "200");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("target   example 1.0\nprofile  full\nseed     1\noffers   access-constraints, alias,");
        assertThat(result.lastLine()).matches("conformant: 200 cases, \\d+ operations, \\d+ operations a second");
    }

    @Test
    void aTargetThatIsNotThereLeavesNoFolderBehind() {
        Path report = folder.resolve("report");

        Cli result = Cli.run("certify", "missing", "--report", report.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(report).doesNotExist();
    }

    @Test
    void anyNumberOfJobsComesToTheSame() {
        List<String> one = withoutTiming(Cli.run("certify", "example", "--cases", "600", "--jobs", "1"));

        assertThat(withoutTiming(Cli.run("certify", "example", "--cases", "600", "--jobs", "2")))
                .isEqualTo(one);
        assertThat(withoutTiming(Cli.run("certify", "example", "--cases", "600")))
                .isEqualTo(one);
    }

    private static List<String> withoutTiming(Cli result) {
        return result.out()
                .lines()
                .filter(line -> !line.contains(" operations a second"))
                .toList();
    }

    @Test
    void aNumberOfJobsThatThereCannotBeIsRefused() {
        for (String jobs : List.of("0", "-1", "17", "two", "99999999999")) {
            Cli result = Cli.run("certify", "example", "--cases", "10", "--jobs", jobs);

            assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
            assertThat(result.err()).contains("'" + jobs + "' is not a number of jobs; expected 1 to 16");
        }
    }

    @Test
    void everyRuleHasALine() {
        List<String> lines =
                Cli.run("certify", "reference", "--cases", "10").out().lines().toList();

        for (Rule rule : Rule.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(rule.id() + " "))
                    .hasSize(1);
        }
    }

    @Test
    void onlyChosenRulesAreToldOf_andWhatElseIsViolatedIsNotPassedOver() {
        Cli result = Cli.run("certify", "forgetful", "--cases", "600", "--rules", "ram-1,BLK");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out())
                .contains("rules    ram-1,BLK\n")
                .containsPattern("\nalso violated, but not among --rules: [A-Z0-9 -]*RO-1")
                .doesNotContain("FAIL", "\nPRIO-1 ", "\nRO-1 ");
        assertThat(result.lastLine()).startsWith("conformant as to ram-1,BLK: 600 cases, ");
    }

    @Test
    void aReportSaysWhichRulesWereChosen() throws IOException {
        Cli result = Cli.run(
                "certify",
                "forgetful",
                "--cases",
                "600",
                "--rules",
                "RO-*",
                "--report",
                folder.resolve("r").toString());

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(Files.readString(folder.resolve("r").resolve("report.json")))
                .contains("\"chosen\" : \"RO-*\"", "\"verdict\" : \"not-chosen\"", "\"verdict\" : \"fail\"");
    }

    @Test
    void aRuleThatThereIsNotIsRefused() {
        Cli result = Cli.run("certify", "example", "--rules", "PROI-*");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("no rule matches 'PROI-*'; expected are rules such as PRIO-1");
    }

    @Test
    void aTargetThatDiffersExitsWithOneAndIsExplained() {
        Cli result = Cli.run("certify", "forgetful", "--cases", "600");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.lastLine()).startsWith("not conformant, violated ").contains("RO-1");
        assertThat(result.out())
                .contains("RO-1: a read-only region refuses guest writes  [VIOLATED]")
                .contains("\n         expected  ")
                .contains("\n         observed  ")
                .contains("\n    visible  ")
                .contains("\n  why         ")
                .contains("\n  blamed      ")
                .contains("./memtck certify forgetful --seed 1 --cases 600 --profile full --report memtck-report;");
    }

    @Test
    void aTargetThatDiesIsAFindingAndNotAnError() {
        Cli result = Cli.run("certify", "mortal", "--cases", "300");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out()).contains("observed  the target died: exit status 139 / last words");
    }

    @Test
    void knownDeviationsAreReportedAndDoNotFail() {
        String known = Cli.file(
                folder.resolve("known.txt"),
                Stream.of("RO-1", "RO-2", "ATTR-1")
                        .map(CertifyCommandTest::entry)
                        .toArray(String[]::new));

        Cli result = Cli.run("certify", "forgetful", "--cases", "600", "--known", known);

        assertThat(result.out())
                .contains("known    3 deviations")
                .contains("[known]")
                .contains("known because: measured");
        assertThat(result.out()).doesNotContain("[VIOLATED]");
    }

    @Test
    void aKnownDeviationThatIsGoneFails() {
        String known = Cli.file(folder.resolve("known.txt"), entry("PRIO-1"));

        Cli result = Cli.run("certify", "--cases", "100", "--known", known);

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out()).contains("stale    PRIO-1 is listed as a known deviation");
        assertThat(result.lastLine()).startsWith("not conformant, stale PRIO-1: ");
    }

    private static String entry(String rule) {
        return "deviation " + rule + "\n  reason: measured";
    }

    @Test
    void theSeedChoosesTheScenarios() {
        String one = withoutTimings(Cli.run("certify", "--cases", "50").out());

        assertThat(withoutTimings(
                        Cli.run("certify", "--cases", "50", "--seed", "1").out()))
                .isEqualTo(one);
        assertThat(withoutTimings(
                        Cli.run("certify", "--cases", "50", "--seed", "-2").out()))
                .isNotEqualTo(one);
    }

    private static String withoutTimings(String out) {
        return out.replaceAll("\\d+ operations a second", "");
    }

    @Test
    void everyProfileCanBeCertified() {
        for (Profile profile : Profile.values()) {
            Cli result = Cli.run("certify", "--cases", "20", "--least", "1", "--profile", profile.id());

            assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
            assertThat(result.out()).contains("profile  " + profile.id());
        }
    }

    @Test
    void casesAndTimeBothEndACampaign() {
        Cli result = Cli.run("certify", "--cases", "10", "--time", "1h", "--least", "1");

        assertThat(result.lastLine()).startsWith("conformant: 10 cases, ");
    }

    @Test
    void progressIsForATerminal() {
        Targets targets = new Targets(List.of(FakeTarget.provider("example", "", FakeTarget.Fault.NONE)));

        Cli watched = Cli.run(targets, true, "certify", "--cases", "65");

        assertThat(watched.err())
                .contains("64 of 65 cases, ")
                .contains("65 of 65 cases, ")
                .endsWith("\r\u001b[K");
        assertThat(watched.out()).doesNotContain("\u001b");
    }

    @Test
    void aCampaignThatIsTooShortPassesNoRule() {
        Cli result = Cli.run("certify", "--cases", "1");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.lastLine()).startsWith("no rule was exercised enough to be passed: 1 case, ");
        assertThat(result.out()).doesNotContain("  pass");
    }

    @Test
    void aRuleHasToDecideAsManyStepsAsAreAskedFor() {
        assertThat(Cli.run("certify", "--cases", "50", "--least", "1000000").out())
                .contains(" of 1000000)")
                .doesNotContain("  pass");
        for (String least : List.of("0", "-1", "2000000001")) {
            Cli result = Cli.run("certify", "--cases", "1", "--least", least);

            assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
            assertThat(result.err()).contains("--least is 1 to 2000000000, not " + least);
        }
    }
}
