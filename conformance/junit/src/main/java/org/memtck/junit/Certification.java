package org.memtck.junit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.memtck.kit.board.BoardCases;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.board.BoardWords;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
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
 * The campaign behind the tests of one class. It is run when the first of them asks for its result. The run that failed
 * before comes first; only if that does not fail any more comes the one that is configured.
 */
final class Certification implements AutoCloseable {
    private final Target target;
    private final Settings settings;
    private final KnownDeviations known;
    private final Failures failures;
    private final RuleBook book = RuleBook.load();
    private final @Nullable BoardTarget machine;
    /** All cases of its board. */
    private final @Nullable BoardCases cases;

    private @Nullable CampaignResult result;

    Certification(Target target, Settings settings, KnownDeviations known) {
        this.target = target;
        this.settings = settings;
        this.known = known.of(target.info());
        this.machine = target instanceof BoardTarget has ? has : null;
        this.cases = machine == null
                ? null
                : new BoardCases(machine.board(), certified(), target.info().parameters());
        this.failures = new Failures(settings.output());
    }

    /** Whether it is a machine whose map is fixed, and which so does nothing but accesses. */
    boolean isMachine() {
        return machine != null;
    }

    /** Is aborted, with what is not tested of the board. */
    void checkCovered() {
        CampaignResult campaign = result();
        List<String> gaps = cases == null ? List.of() : cases.coverage(campaign).gaps();
        if (!gaps.isEmpty()) {
            Assumptions.abort("untested: " + String.join("; ", gaps));
        }
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
        // All there is to ask of a machine is asked; a fixed map leaves many rules aside.
        if (isMachine() ? !length.saysSomething() : !length.isEnough()) {
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
        return new FailureMessage(book, machine == null ? null : machine.board());
    }

    private CounterexampleText text() {
        return machine == null
                ? new CounterexampleText(book)
                : new CounterexampleText(book, new BoardWords(machine.board()));
    }

    private String foundWith(CampaignResult campaign) {
        Run run = run(campaign);
        return machine == null
                ? run.toString()
                : "the board " + machine.board().name() + ", all of its " + run.cases() + " cases";
    }

    private String reason(Rule rule) {
        return known.entries().stream()
                .filter(entry -> entry.rule() == rule)
                .map(entry -> (entry.reason() + " " + entry.link()).strip())
                .findAny()
                .orElse("");
    }

    private String whyNot(CampaignResult campaign) {
        return "no scenario of " + foundWith(campaign) + " hit it"
                + (isMachine() ? "" : "; a larger " + Settings.CASES + " may");
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
        Run configured = cases == null ? settings.run() : new Run(1, cases.count());
        Run first = cases == null ? failures.before().orElse(configured) : configured;
        CampaignResult campaign = run(first);
        if (!fails(campaign) && !first.equals(configured)) {
            campaign = run(configured);
        }
        if (fails(campaign)) {
            failures.keep(run(campaign), campaign, target.info(), text());
        } else {
            failures.forget();
        }
        return campaign;
    }

    private CampaignResult run(Run run) {
        Options options = new Options(settings.profile(), run.seed(), run.cases(), null, known)
                .withLeast(settings.least())
                .withRules(settings.rules());
        return cases == null
                ? Campaign.run(target, options, Progress.NONE)
                : Campaign.run(target, options, cases, Progress.NONE).withoutStale();
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
