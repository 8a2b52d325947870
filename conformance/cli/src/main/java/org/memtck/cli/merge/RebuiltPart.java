package org.memtck.cli.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.AccountEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.RunEntry;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.cli.report.ShardIncident;
import org.memtck.cli.report.ShownEntry;
import org.memtck.cli.report.TallyEntry;
import org.memtck.kit.account.Tally;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.TargetInfo;

/** What a shard came to, from its report. Nothing in that is trusted: what does not go together is an error. */
final class RebuiltPart {
    private final Report report;
    private final Shard shard;
    private final RebuiltSteps scenarios;

    private RebuiltPart(Shard shard, TargetInfo target) {
        this.report = shard.report();
        this.shard = shard;
        List<Dialect> followed = shard.entry().findings().stream()
                .filter(each -> !each.behavesAs().isEmpty())
                .map(each -> Dialect.parse(each.behavesAs()))
                .toList();
        this.scenarios = new RebuiltSteps(target.parameters(), followed);
    }

    /**
     * What a shard came to that has finished.
     *
     * @param options of the whole campaign
     */
    static PartResult of(Shard shard, TargetInfo target, Options options) throws UserException {
        TallyEntry tally = shard.entry().tally();
        if (tally == null) {
            throw new IllegalArgumentException("the shard has not finished");
        }
        try {
            return new RebuiltPart(shard, target).part(target, options, tally.tally());
        } catch (IllegalArgumentException e) {
            throw new UserException(shard.file() + ": is damaged: " + e.getMessage());
        }
    }

    private PartResult part(TargetInfo target, Options options, Tally tally) {
        checkCounts(tally);
        List<FoundEntry> found = shard.entry().findings();
        CampaignResult result = new CampaignResult(
                target,
                options,
                run(),
                List.of(),
                found.stream().map(this::finding).toList(),
                shard.entry().incidents().stream().map(this::incident).toList(),
                account(),
                report.absent().stream().map(RebuiltPart::absent).toList(),
                List.of(),
                Bins.NONE);
        return new PartResult(
                shard.part(),
                result,
                tally,
                found.stream().map(each -> rules(each.suspects())).toList());
    }

    /** What was counted apart has to be what the report says of it in all. */
    private void checkCounts(Tally tally) {
        long agreed = tally.agreed().stream().mapToLong(Tally.Agreed::count).sum();
        long differed = tally.differed().stream().mapToLong(Tally.Lost::count).sum();
        AccountEntry account = report.account();
        if (agreed != account.agreed()
                || differed != account.explained() + account.unexplained()
                || agreed + differed != report.operations()) {
            throw new IllegalArgumentException("its counts add up to " + agreed + " steps that agreed and " + differed
                    + " that differed, which is not what its account says");
        } else if (report.cases() < 0
                || report.cases() > shard.entry().cases()
                || (report.end().equals("complete")
                        && report.cases() != shard.entry().cases())) {
            throw new IllegalArgumentException("its end is '" + report.end() + "' after " + report.cases() + " of "
                    + shard.entry().cases() + " cases");
        } else if (report.decided() < 0 || report.decided() > report.cases()) {
            throw new IllegalArgumentException("there is no case " + report.decided() + " of " + report.cases());
        }
    }

    private CampaignResult.Run run() {
        RunEntry run = report.run();
        double seconds = run == null || !(run.seconds() >= 0) ? 0 : Math.min(run.seconds(), Integer.MAX_VALUE);
        return new CampaignResult.Run(
                report.cases(),
                report.decided(),
                report.operations(),
                Duration.ofMillis(Math.round(seconds * 1000)),
                constant(CampaignResult.End.class, report.end()));
    }

    private AccountSummary account() {
        List<AccountSummary.Cost> costs = report.account().findings().stream()
                .map(cost -> new AccountSummary.Cost(rule(cost.rule()), cost.differed(), Map.of(), cost.avoided()))
                .toList();
        return new AccountSummary(0, 0, 0, 0, 0, 0, costs);
    }

    private static AbsentCapability absent(Report.AbsentEntry entry) {
        return new AbsentCapability(
                RebuiltTarget.capability(entry.capability()),
                entry.asked(),
                entry.answer(),
                entry.verdict().equals("pass"));
    }

    private Finding finding(FoundEntry entry) {
        if (entry.counterexamples().isEmpty()) {
            throw new IllegalArgumentException("the finding of " + entry.rule() + " has no counterexample");
        }
        return new Finding(
                rule(entry.rule()),
                entry.known(),
                entry.counterexamples().stream().map(this::counterexample).toList(),
                entry.behavesAs().isEmpty() ? Dialect.STRICT : Dialect.parse(entry.behavesAs()),
                entry.partly());
    }

    private Counterexample counterexample(ShownEntry entry) {
        List<Rule> blamed = entry.blamed().stream().map(RebuiltPart::rule).toList();
        return new Counterexample(
                blamed,
                scenarios.of(entry.steps()),
                difference(entry),
                entry.reduced(),
                scenarios.dialectOf(entry.steps()));
    }

    private static Difference difference(ShownEntry entry) {
        return new Difference(constant(Aspect.class, entry.aspect()), entry.expected(), entry.observed());
    }

    private Incident incident(ShardIncident entry) {
        return new Incident(
                constant(Incident.Kind.class, entry.kind()),
                scenarios.of(entry.shown().steps()),
                difference(entry.shown()),
                entry.seenAgain(),
                entry.attempts(),
                history(entry.history()));
    }

    private @Nullable History history(ShardIncident.@Nullable PastEntry past) {
        if (past == null) {
            return null;
        }
        ShownEntry last = past.last();
        Session session = last == null ? null : session(past, last);
        return new History(
                past.scenarios(), past.complete(), past.replayed(), session, past.seenAgain(), past.attempts());
    }

    private Session session(ShardIncident.PastEntry past, ShownEntry last) {
        List<List<Step>> all = new ArrayList<>();
        past.before().forEach(steps -> all.add(scenarios.of(steps)));
        all.add(scenarios.of(last.steps()));
        return new Session(all, past.differing(), difference(last));
    }

    private static RuleSet rules(List<String> ids) {
        return RuleSet.of(ids.stream().map(RebuiltPart::rule).toArray(Rule[]::new));
    }

    private static Rule rule(String id) {
        return Rule.withId(id).orElseThrow(() -> new IllegalArgumentException("there is no rule '" + id + "'"));
    }

    /** The constant that a word such as {@code nothing-left} stands for. */
    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
