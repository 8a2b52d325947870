package org.memtck.cli.certify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.coverage.Bins;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.TargetInfo;

/**
 * What a campaign has found so far, for reports before its end. Of the rules, the account and the bins nothing is
 * said: what it would be follows from the whole.
 */
final class SoFar implements Progress {
    private final TargetInfo target;
    private final Options options;
    private final Progress shown;
    private final Consumer<CampaignResult> keeper;
    private final Map<Rule, Finding> findings = new LinkedHashMap<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final long start = System.nanoTime();
    private Duration before = Duration.ZERO;
    private long cases;
    private long operations;

    /**
     * Nothing so far.
     *
     * @param shown hears of everything, too
     * @param keeper is given all of it whenever something was found
     */
    SoFar(TargetInfo target, Options options, Progress shown, Consumer<CampaignResult> keeper) {
        this.target = target;
        this.options = options;
        this.shown = shown;
        this.keeper = keeper;
    }

    /**
     * Takes over what a campaign knew that goes on.
     *
     * @param done how many cases were run
     */
    synchronized void goOn(Checkpoint from, long done) {
        cases = done;
        from.tally().agreed().forEach(each -> operations += each.count());
        from.tally().differed().forEach(each -> operations += each.count());
        for (Finding finding : from.known().findings()) {
            if (options.rules().has(finding.rule())) {
                findings.put(finding.rule(), finding);
            }
        }
        incidents.addAll(from.looked().incidents());
        before = from.position().elapsed();
    }

    @Override
    public void update(long now, long of, long compared, int violated) {
        synchronized (this) {
            cases = now;
            operations = compared;
        }
        shown.update(now, of, compared, violated);
    }

    @Override
    public void found(Finding finding) {
        if (!options.rules().has(finding.rule())) {
            return;
        }
        synchronized (this) {
            findings.put(finding.rule(), finding);
        }
        keeper.accept(result());
    }

    @Override
    public synchronized void withdrawn(Rule rule) {
        findings.remove(rule);
    }

    @Override
    public void happened(Incident incident) {
        synchronized (this) {
            incidents.add(incident);
        }
        keeper.accept(result());
    }

    /** All of it, as that of a campaign that was interrupted now. */
    synchronized CampaignResult result() {
        Duration elapsed = before.plusNanos(System.nanoTime() - start);
        return new CampaignResult(
                target,
                options,
                new CampaignResult.Run(cases, cases, operations, elapsed, CampaignResult.End.INTERRUPTED),
                List.of(),
                List.copyOf(findings.values()),
                incidents,
                AccountSummary.NONE,
                List.of(),
                List.of(),
                Bins.NONE);
    }
}
