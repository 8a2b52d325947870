package org.memtck.junit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.memtck.kit.board.BoardWords;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.RuleChoice;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;
import org.opentest4j.AssertionFailedError;

/**
 * The campaign behind the tests of one class. It is run when the first of them asks for its result.
 */
final class Certification implements AutoCloseable {
    private final Target target;
    private final Settings settings;
    private final KnownDeviations known;
    private final Failures failures;
    private final RuleBook book = RuleBook.load();
    private final TestedCases cases;

    private @Nullable CampaignResult result;

    Certification(Target target, Settings settings, KnownDeviations known) {
        this.target = target;
        this.settings = settings;
        this.known = known.of(target.info());
        this.cases = TestedCases.of(target, settings);
        this.failures = new Failures(settings.output());
    }

    /** Whether it is a machine whose map is fixed, and which so does nothing but accesses. */
    boolean isMachine() {
        return cases.board().isPresent();
    }

    /** Is aborted, with what is not tested of the board. */
    void checkCovered() {
        List<String> untested = cases.untested(result());
        Assumptions.assumeTrue(untested.isEmpty(), () -> "untested: " + String.join("; ", untested));
    }

    /** What the target offers. */
    Set<Capability> offered() {
        return target.info().capabilities();
    }

    /** What of it is certified. */
    Set<Capability> certified() {
        return settings.profile().of(offered());
    }

    /** What is certified. */
    RuleChoice chosen() {
        return settings.rules();
    }

    /** Why the target cannot be certified for a rule; nothing if it can. */
    Optional<String> excluded(Rule rule) {
        RuleNeeds needs = RuleNeeds.of(rule);
        return needs.missing(offered())
                .map(missing -> "needs " + missing + ", which " + target.info().name() + " does not offer")
                .or(() -> needs.missing(certified())
                        .map(missing -> "needs " + missing + ", which the profile "
                                + settings.profile().id() + " leaves out"));
    }

    /** Is aborted, with what is violated of the rules that are left out. */
    void checkOthers() {
        List<Rule> others = result().violatedToo();
        String left = (Rule.values().length - chosen().rules().size()) + " rules are left out by " + Settings.RULES
                + "=" + chosen().patterns();
        Assumptions.abort(
                others.isEmpty()
                        ? left
                        : left + "; violated of them: "
                                + others.stream().map(Rule::id).collect(Collectors.joining(" ")));
    }

    /** Fails if the rule is violated, or is listed as a known deviation and is not; is aborted if it says nothing. */
    void check(Rule rule) {
        CampaignResult campaign = result();
        for (RuleResult each : campaign.rules()) {
            if (each.rule() == rule) {
                check(each, campaign);
            }
        }
    }

    private void check(RuleResult rule, CampaignResult campaign) {
        switch (rule.verdict()) {
            case PASS, NON_STRICT -> checkNotStale(rule.rule(), campaign);
            case FAIL -> throw failure(rule.rule(), campaign);
            case KNOWN -> Assumptions.abort("a known deviation: " + reason(rule.rule()));
            case SHADOWED ->
                Assumptions.abort(
                        "shadowed by " + shadows(rule) + ": the steps that this rule decides differ or are left"
                                + " out because of that, so it is not known whether it holds; repair that first");
            case TOO_LITTLE ->
                Assumptions.abort("exercised too little: it decided " + rule.agreed() + " of the "
                        + campaign.options().least() + " steps that " + Settings.LEAST + " requires; a larger "
                        + Settings.CASES + " makes it more");
            case NOT_EXERCISED -> Assumptions.abort("not exercised: " + whyNot(campaign));
            case NOT_CHOSEN -> Assumptions.abort("left out by " + Settings.RULES);
        }
    }

    private static String shadows(RuleResult rule) {
        return rule.shadowedBy().isEmpty()
                ? "differences that nothing explains"
                : rule.shadowedBy().stream().map(Rule::id).collect(Collectors.joining(" "));
    }

    /** Fails if too few rules came to a verdict for the others' silence to count as success. */
    void checkLength() {
        CampaignResult campaign = result();
        CampaignLength length = CampaignLength.of(campaign, certified());
        if (!cases.isEnough(length)) {
            AssertionFailedError error = new AssertionFailedError(length.problem(run(campaign)));
            error.setStackTrace(new StackTraceElement[0]);
            throw error;
        }
    }

    /** Fails if something differed and no violated rule explains it. */
    void checkExplained() {
        CampaignResult campaign = result();
        if (!campaign.incidents().isEmpty()) {
            throw message().of(campaign.incidents(), foundWith(campaign), target.info());
        }
    }

    private static void checkNotStale(Rule rule, CampaignResult campaign) {
        if (campaign.stale().contains(rule)) {
            throw new AssertionFailedError(
                    rule + " is listed as a known deviation, was exercised and was not violated: take it off the list");
        }
    }

    private AssertionFailedError failure(Rule rule, CampaignResult campaign) {
        Finding finding = campaign.findings().stream()
                .filter(each -> each.rule() == rule)
                .findAny()
                .orElseThrow();
        return message().of(finding, foundWith(campaign), settings, number -> failures.file(rule, number));
    }

    private FailureMessage message() {
        return new FailureMessage(book, cases.board().orElse(null));
    }

    private CounterexampleText text() {
        return cases.board()
                .map(board -> new CounterexampleText(book, new BoardWords(board)))
                .orElseGet(() -> new CounterexampleText(book));
    }

    /** On what a kept file is replayed, behind its name. */
    private String replayed() {
        return " TARGET"
                + cases.board()
                        .map(board -> " --board " + board.places().get(0).file())
                        .orElse("");
    }

    private String foundWith(CampaignResult campaign) {
        return cases.words(run(campaign));
    }

    private String reason(Rule rule) {
        return known.entries().stream()
                .filter(entry -> entry.rule() == rule)
                .map(entry -> (entry.reason() + " " + entry.link()).strip())
                .findAny()
                .orElse("");
    }

    private String whyNot(CampaignResult campaign) {
        return "no scenario of " + foundWith(campaign) + " hit it" + cases.advice();
    }

    /** Fails if the target did something else than refuse what it does not offer. */
    void check(Capability capability) {
        List<AbsentCapability> answers = result().absent().stream()
                .filter(each -> each.capability() == capability)
                .toList();
        for (AbsentCapability answer : answers) {
            if (answer.isViolated()) {
                throw new AssertionFailedError(
                        capability.id() + " is not offered, so '" + answer.asked()
                                + "' is to be answered 'unsupported', not '" + answer.answer() + "'",
                        "unsupported",
                        answer.answer());
            }
            Assumptions.assumeFalse(
                    answer.asked().isEmpty(),
                    "not asked: "
                            + (answer.answer().isEmpty()
                                    ? "there is no operation that is only this"
                                    : answer.answer()));
        }
    }

    private synchronized CampaignResult result() {
        if (result == null) {
            result = certify();
        }
        return result;
    }

    private CampaignResult certify() {
        List<Run> runs = cases.runs(failures.before());
        CampaignResult campaign = run(runs.get(0));
        for (int i = 1; i < runs.size() && !fails(campaign); i++) {
            campaign = run(runs.get(i));
        }
        if (fails(campaign)) {
            failures.keep(run(campaign), campaign, target.info(), text(), replayed());
        } else {
            failures.forget();
        }
        return campaign;
    }

    private CampaignResult run(Run run) {
        Options options = new Options(settings.profile(), run.seed(), run.cases(), null, known)
                .withLeast(settings.least())
                .withRules(settings.rules());
        return cases.run(options);
    }

    private static boolean fails(CampaignResult campaign) {
        return !campaign.incidents().isEmpty() || campaign.chosen().stream().anyMatch(finding -> !finding.known());
    }

    private static Run run(CampaignResult campaign) {
        return new Run(
                campaign.options().seed(), Math.toIntExact(campaign.options().cases()));
    }

    @Override
    public void close() {
        target.close();
    }
}
