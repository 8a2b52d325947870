package org.memtck.cli.merge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.memtck.cli.console.UserException;
import org.memtck.cli.rebuilt.RebuiltFindings;
import org.memtck.cli.rebuilt.RebuiltTarget;
import org.memtck.cli.report.AccountEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.RunEntry;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.cli.report.TallyEntry;
import org.memtck.kit.account.Tally;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.coverage.Bins;
import org.memtck.spec.target.TargetInfo;

/** What a shard came to, from its report. Nothing in that is trusted: what does not go together is an error. */
final class RebuiltPart {
    private final Report report;
    private final Shard shard;
    private final RebuiltFindings findings;

    private RebuiltPart(Shard shard, TargetInfo target) {
        this.report = shard.report();
        this.shard = shard;
        this.findings = new RebuiltFindings(target.parameters(), shard.entry().findings());
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
                found.stream().map(findings::finding).toList(),
                shard.entry().incidents().stream().map(findings::incident).toList(),
                account(),
                report.absent().stream().map(RebuiltPart::absent).toList(),
                List.of(),
                Bins.NONE);
        return new PartResult(
                shard.part(),
                result,
                tally,
                found.stream().map(RebuiltFindings::suspects).toList());
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
                RebuiltFindings.constant(CampaignResult.End.class, report.end()));
    }

    private AccountSummary account() {
        List<AccountSummary.Cost> costs = report.account().findings().stream()
                .map(cost -> new AccountSummary.Cost(
                        RebuiltFindings.rule(cost.rule()), cost.differed(), Map.of(), cost.avoided()))
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
}
