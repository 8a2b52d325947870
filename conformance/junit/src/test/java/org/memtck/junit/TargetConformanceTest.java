package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;

class TargetConformanceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void noRegressions() {
        Subjects.regressions = folder.resolve("regressions");
    }

    private Ran run(Class<?> subject, String... parameters) {
        return Ran.of(subject, folder.resolve("out"), parameters);
    }

    private Path kept(Class<?> subject, String file) {
        return folder.resolve("out").resolve(subject.getName()).resolve(file);
    }

    @Test
    void everyRuleIsATestWithItsIdAndTitle() {
        Set<String> titles = RuleBook.load().texts().stream()
                .map(text -> text.rule() + ": " + text.title())
                .collect(Collectors.toSet());

        titles.addAll(List.of("the campaign is long enough", "no unexplained difference"));
        assertThat(run(Subjects.CorrectSubject.class).tests().keySet()).isEqualTo(titles);
    }

    @Test
    void rulesAreGroupedByFamilyInTheOrderOfTheSpecification() {
        assertThat(run(Subjects.CorrectSubject.class).containers())
                .containsSubsequence(
                        Stream.of(Rule.values()).map(Rule::family).distinct().toList());
    }

    @Test
    void aBusThatConformsFailsNothing() {
        Ran ran = run(Subjects.CorrectSubject.class);

        assertThat(ran.that("failed")).isEmpty();
        assertThat(ran.that("skipped")).isEmpty();
        assertThat(ran.of("PRIO-1:").how()).isEqualTo("successful");
    }

    @Test
    void aRuleThatIsNotExercisedIsAbortedAndNotPassed() {
        Ran.Result result =
                run(Subjects.CorrectSubject.class, Settings.CASES, "1").of("LIFE-7:");

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message()).contains("not exercised: no scenario of seed 1, 1 case hit it");
    }

    @Test
    void aRuleThatIsExercisedTooLittleIsAbortedAndNotPassed() {
        Ran.Result result =
                run(Subjects.CorrectSubject.class, Settings.LEAST, "1000000").of("PRIO-1:");

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message())
                .contains("exercised too little: it decided ", " of the 1000000 steps that memtck.least requires");
    }

    @Test
    void aCampaignThatIsTooShortFails() {
        Ran ran = run(Subjects.CorrectSubject.class, Settings.CASES, "1");

        assertThat(ran.that("failed")).containsExactly("the campaign is long enough");
        assertThat(ran.of("the campaign is long enough").message())
                .matches(
                        "\\d+ of the \\d+ rules that can be certified passed, failed or are known deviations, with seed 1,"
                                + " 1 case; \\d+ were exercised too little, \\d+ not at all, 0 are shadowed by violations:"
                                + " raise memtck.cases, or lower memtck.least, which is 50");
        assertThat(run(Subjects.CorrectSubject.class)
                        .of("the campaign is long enough")
                        .how())
                .isEqualTo("successful");
    }

    @Test
    void whatViolationsShadowIsAbortedAndNamesThem() {
        Ran ran = run(Subjects.HollowSubject.class);

        assertThat(ran.tests().values())
                .filteredOn(result -> result.message().startsWith("shadowed by "))
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.how()).isEqualTo("aborted");
                    assertThat(result.message()).containsPattern("shadowed by [A-Z]+-\\d+");
                });
    }

    @Test
    void whatNothingExplainsFailsThoughEveryRulePasses() throws IOException {
        Ran ran = run(Subjects.MoodySubject.class);

        assertThat(ran.of("no unexplained difference").how()).isEqualTo("failed");
        assertThat(ran.of("no unexplained difference").message())
                .startsWith(
                        "moody differs from the rules, and no violated rule explains it; found with seed 1, 400 cases")
                .contains("not reproduced: this scenario alone did not show it in 3 attempts", "# observed: = ");
        assertThat(kept(Subjects.MoodySubject.class, "failing-run.txt")).exists();
    }

    @Test
    void aRuleThatTheProfileLeavesOutIsAbortedUnderItsFamilyWithTheReason() {
        Ran.Result result = run(Subjects.FlatSubject.class).of("VIS-5:");

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message()).contains("needs enable, which the profile flat leaves out");
    }

    @Test
    void aFamilyOfWhichNothingIsOfferedIsOneAbortedTest() {
        Ran ran = run(Subjects.FlatSubject.class);

        Ran.Result result = ran.of("PRIO-1 to PRIO-5: excluded");
        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message()).contains("needs overlap, which the profile flat leaves out; ");
        assertThat(ran.tests().keySet()).noneMatch(name -> name.startsWith("PRIO-1:"));
    }

    @Test
    void chosenRulesAreAllThatHaveTests_andTheOthersAreNotPassed() {
        Ran ran = run(Subjects.InvertedSubject.class, Settings.RULES, "MMIO-1,RAM-1*");

        assertThat(ran.tests().keySet())
                .extracting(name -> name.split(":", -1)[0])
                .containsExactlyInAnyOrder(
                        "MMIO-1",
                        "RAM-1",
                        "the campaign is long enough",
                        "no unexplained difference",
                        "the other rules");
        // Beside a violation the rules that are chosen may be exercised too little for this number of cases.
        assertThat(ran.that("failed")).isSubsetOf("the campaign is long enough");
        assertThat(ran.of("the other rules").how()).isEqualTo("aborted");
        assertThat(ran.of("the other rules").message())
                .matches("(?s).*\\d+ rules are left out by memtck.rules=MMIO-1,RAM-1\\*; violated of them: PRIO-1.*");
    }

    @Test
    void theConfiguredProfileComesBeforeThatOfTheClass() {
        assertThat(run(Subjects.FlatSubject.class, Settings.PROFILE, "layered")
                        .of("PRIO-1:")
                        .how())
                .isEqualTo("successful");
    }

    @Test
    void aViolatedRuleFailsWithTheReducedScenarioAndIsKept() throws IOException {
        Ran.Result result = run(Subjects.InvertedSubject.class).of("PRIO-1:");

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message())
                .startsWith("PRIO-1: the higher priority is visible\n")
                .contains(
                        "    memtck 1\n", "prio=", "    # observed: = ", "found with  seed 1, 400 cases, profile full");
        assertThat(Files.readString(kept(Subjects.InvertedSubject.class, "PRIO-1.mem")))
                .startsWith("# PRIO-1: ");
    }

    @Test
    void theSameSeedFailsWithTheSameWords() {
        assertThat(run(Subjects.InvertedSubject.class).of("PRIO-1:"))
                .isEqualTo(run(Subjects.InvertedSubject.class).of("PRIO-1:"));
    }

    @Test
    void aRunThatFailedComesFirstUntilItPasses() throws IOException {
        run(Subjects.InvertedSubject.class, Settings.SEED, "7");
        assertThat(run(Subjects.InvertedSubject.class, Settings.SEED, "8")
                        .of("PRIO-1:")
                        .message())
                .contains("found with  seed 7, ");

        Files.move(
                folder.resolve("out").resolve(Subjects.InvertedSubject.class.getName()),
                folder.resolve("out").resolve(Subjects.CorrectSubject.class.getName()));
        assertThat(run(Subjects.CorrectSubject.class, Settings.SEED, "8").that("failed"))
                .isEmpty();
        assertThat(kept(Subjects.CorrectSubject.class, "failing-run.txt")).doesNotExist();
        assertThat(kept(Subjects.CorrectSubject.class, "PRIO-1.mem")).doesNotExist();
    }

    @Test
    void aDamagedRecordOfWhatFailedIsNamed() throws IOException {
        Path record = kept(Subjects.CorrectSubject.class, "failing-run.txt");
        Files.createDirectories(record.resolveSibling("."));
        Files.writeString(record, "seed many\n");

        assertThat(run(Subjects.CorrectSubject.class).of("RAM-1:").message())
                .startsWith(record + ": expected the lines 'seed N' and 'cases N'");
    }

    @Test
    void aKnownDeviationIsAbortedAndOneThatIsGoneFails() {
        Ran ran = run(Subjects.ForgivenSubject.class);

        assertThat(ran.of("PRIO-1:").how()).isEqualTo("aborted");
        assertThat(ran.of("PRIO-1:").message()).contains("a known deviation: it was always so");
        assertThat(ran.of("DIRTY-2:").how()).isEqualTo("failed");
        assertThat(ran.of("DIRTY-2:").message()).contains("take it off the list");
    }

    @Test
    void aTargetThatCannotBeHadFails() {
        Ran ran = run(Subjects.UnavailableSubject.class);

        assertThat(ran.that("failed")).containsExactly("regressions", "rules");
        assertThat(ran.of("rules").message()).contains("the program is missing");
    }

    @Test
    void whatIsConfiguredWronglyIsNamed() {
        assertThat(run(Subjects.CorrectSubject.class, Settings.SEED, "x")
                        .of("rules")
                        .message())
                .contains("memtck.seed is 0 to 9223372036854775807 or random, not 'x'");
        assertThat(run(Subjects.CorrectSubject.class, Settings.CASES, "0")
                        .of("rules")
                        .message())
                .contains("memtck.cases is 1 to 2000000000, not '0'");
        assertThat(run(Subjects.CorrectSubject.class, Settings.LEAST, "0")
                        .of("rules")
                        .message())
                .contains("memtck.least is 1 to 2000000000, not '0'");
        assertThat(run(Subjects.CorrectSubject.class, Settings.PROFILE, "round")
                        .of("rules")
                        .message())
                .contains("memtck.profile is one of flat, layered, device, full, not 'round'");
        assertThat(run(Subjects.CorrectSubject.class, Settings.RULES, "PROI-*")
                        .of("rules")
                        .message())
                .contains("memtck.rules: no rule matches 'PROI-*'");
    }
}
