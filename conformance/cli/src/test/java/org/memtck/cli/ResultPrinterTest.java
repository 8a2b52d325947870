package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.explain.Explainer;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Profile;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class ResultPrinterTest {
    private static final KnownDeviations KNOWN = new KnownDeviations(List.of(
            new KnownDeviations.Entry(Rule.RO_1, "a window ignores the attribute", "https://example.org/7"),
            new KnownDeviations.Entry(Rule.VIS_2, "an old one", "")));
    private static final Options OPTIONS = new Options(Profile.FULL, 7, 100, null, KNOWN);

    private static String printed(CampaignResult result) {
        StringWriter out = new StringWriter();
        ReplayHint hint = new ReplayHint("demo:a b", OPTIONS, Path.of("out"));
        List<Explanation> explanations =
                result.findings().stream().map(Explainer::explain).toList();
        new ResultPrinter(new PrintWriter(out, true), RuleBook.load(), hint, false).print(result, explanations, null);
        return out.toString();
    }

    private static CampaignResult result(List<RuleResult> rules, List<Finding> findings, List<Rule> stale) {
        return result(rules, findings, List.of(), AccountSummary.NONE, 100, stale);
    }

    private static CampaignResult result(
            List<RuleResult> rules,
            List<Finding> findings,
            List<Incident> incidents,
            AccountSummary account,
            int decided,
            List<Rule> stale) {
        return new CampaignResult(
                new FakeTarget("demo", FakeTarget.Fault.NONE).info(),
                OPTIONS,
                new CampaignResult.Run(100, decided, 5000, Duration.ofSeconds(2), CampaignResult.End.COMPLETE),
                rules,
                findings,
                incidents,
                account,
                List.of(
                        new AbsentCapability(
                                Capability.ALIAS, "alias C of=B offset=0x0 size=0x10", "unsupported", true),
                        new AbsentCapability(Capability.DIAGNOSES_MISUSE, "", "", false)),
                stale,
                Bins.NONE);
    }

    private static List<Step> steps() throws SyntaxException {
        return Reference.run(ScenarioText.parse("""
                memtck 1
                ram main size=0x10
                space cpu root=main
                readonly main on=yes
                write cpu at=0x0 size=1 value=0x1
                read cpu at=0x0 size=1
                """));
    }

    private static Finding readOnly(boolean known) throws SyntaxException {
        List<Step> steps = steps();
        Difference difference = new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1");
        return new Finding(Rule.RO_1, List.of(Rule.RO_1, Rule.ATTR_1), steps, difference, known);
    }

    @Test
    void everythingThatWasFoundIsPrinted() throws SyntaxException {
        List<RuleResult> rules = List.of(
                new RuleResult(Rule.RAM_1, 4000, RuleResult.Verdict.PASS),
                new RuleResult(Rule.ROM_2, 12, RuleResult.Verdict.NON_STRICT),
                new RuleResult(Rule.VIS_2, 77, RuleResult.Verdict.PASS),
                new RuleResult(Rule.IMPL_5, 0, RuleResult.Verdict.NOT_EXERCISED),
                new RuleResult(Rule.RO_1, 9, RuleResult.Verdict.KNOWN),
                new RuleResult(Rule.RO_2, 9, RuleResult.Verdict.FAIL));

        Golden.check("result.txt", printed(result(rules, List.of(readOnly(true)), List.of(Rule.VIS_2))));
    }

    @Test
    void whatIsUncertainIsPrintedWithItsReason() throws SyntaxException {
        List<Step> steps = steps();
        Difference status = new Difference(Aspect.STATUS, "rejected", "ok");
        Difference value = new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1");
        Finding finding = new Finding(
                Rule.RO_1,
                false,
                List.of(
                        new Counterexample(List.of(Rule.RO_1), steps, value, false),
                        new Counterexample(List.of(Rule.RO_1), steps.subList(0, 4), status, true)));
        Map<OperationType, Long> notAsked = Map.of(
                kind("write"), 70L,
                kind("read"), 500L,
                kind("load"), 60L,
                kind("store"), 50L,
                kind("find"), 40L,
                kind("del"), 3L,
                kind("add"), 2L);
        List<String> around = List.of("one", "two", "three", "four", "five", "six", "seven");
        AccountSummary account = new AccountSummary(
                5000, 12, 2, 725, 9, 0, List.of(new AccountSummary.Cost(Rule.RO_1, 12, notAsked, around)));
        List<Incident> incidents = List.of(
                new Incident(Incident.Kind.UNSTABLE, steps, value, 2, 3),
                new Incident(Incident.Kind.NOT_REPRODUCED, steps.subList(0, 4), status, 0, 3));
        List<RuleResult> rules = List.of(
                new RuleResult(Rule.RO_1, 20, 8, 700, RuleResult.Verdict.FAIL, List.of()),
                new RuleResult(Rule.RO_2, 3, 3, 90, RuleResult.Verdict.SHADOWED, List.of(Rule.RO_1)),
                new RuleResult(Rule.VIS_1, 20, 19, 0, RuleResult.Verdict.SHADOWED, List.of()),
                new RuleResult(Rule.VIS_2, 77, RuleResult.Verdict.TOO_LITTLE));

        Golden.check(
                "result-uncertain.txt", printed(result(rules, List.of(finding), incidents, account, 90, List.of())));
    }

    private static OperationType kind(String word) {
        return OperationType.all().stream()
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Incident needing(History history, Incident.Kind kind) throws SyntaxException {
        Difference value = new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1");
        return new Incident(kind, steps(), value, 0, 3, history);
    }

    @Test
    void whatNeedsItsHistoryIsPrintedAsASession() throws SyntaxException {
        Session session = new Session(
                List.of(Reference.run(ScenarioText.parse("memtck 1\nrom boot size=0x10\n")), steps()),
                4,
                new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1"));
        List<Incident> incidents = List.of(
                needing(new History(0, true, true, null, 0, 0), Incident.Kind.NOT_REPRODUCED),
                needing(new History(70, true, true, session, 2, 2), Incident.Kind.NEEDS_HISTORY),
                needing(new History(8000, false, true, null, 0, 0), Incident.Kind.NOT_REPRODUCED),
                needing(new History(70, false, true, session, 1, 2), Incident.Kind.UNSTABLE),
                new Incident(
                        Incident.Kind.NOT_LOOKED_AT,
                        steps(),
                        new Difference(Aspect.CRASH, "ok value=0x0", "exit status 139"),
                        0,
                        0));
        AccountSummary account = new AccountSummary(5000, 0, 5, 0, 0, 0, List.of());

        Golden.check("result-sessions.txt", printed(result(List.of(), List.of(), incidents, account, 100, List.of())));
    }

    @Test
    void whatWasNotLookedIntoIsASuspicion() throws SyntaxException {
        Difference value = new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1");
        Counterexample left = new Counterexample(List.of(Rule.RO_1), steps(), value, false);
        List<RuleResult> rules = List.of(new RuleResult(Rule.RO_1, 20, RuleResult.Verdict.FAIL));

        assertThat(printed(result(rules, List.of(new Finding(Rule.RO_1, false, List.of(left))), List.of())))
                .contains("RO-1: a read-only region refuses guest writes  [SUSPECTED]\n")
                .contains("\nnot conformant, suspected RO-1: 100 cases");
    }

    @Test
    void onlyKnownDeviationsConform() throws SyntaxException {
        CampaignResult result = result(
                List.of(
                        new RuleResult(Rule.RAM_1, 900, RuleResult.Verdict.PASS),
                        new RuleResult(Rule.RO_1, 9, RuleResult.Verdict.KNOWN)),
                List.of(readOnly(true)),
                List.of());

        assertThat(printed(result))
                .endsWith(
                        "\nconformant but for the known RO-1: 100 cases, 5000 operations, 2500 operations a second\n");
        assertThat(ExitStatus.of(result)).isEqualTo(ExitStatus.CONFORMANT);
    }

    @Test
    void nothingExercisedIsNeitherConformantNorNot() {
        CampaignResult result =
                result(List.of(new RuleResult(Rule.RAM_1, 0, RuleResult.Verdict.NOT_EXERCISED)), List.of(), List.of());

        assertThat(printed(result)).contains("\nnothing was exercised: 100 cases");
        assertThat(ExitStatus.of(result)).isEqualTo(ExitStatus.NOTHING_EXERCISED);
    }
}
