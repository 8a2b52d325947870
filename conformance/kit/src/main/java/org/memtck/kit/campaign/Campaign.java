package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.gate.Gate;
import org.memtck.kit.generate.Focus;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * Certifies one target: generates cases, runs and compares them, reduces what differs, and continues without the rules that
 * are known to be violated, so that one run reports every violated rule.
 *
 * <p>Cases come in batches. With several instances of the target, one thread for each generates, runs and compares; a single
 * thread takes the results in the order of the cases and examines the differences. The result therefore depends on the seed
 * alone, not on the number or timing of the threads.
 */
@Api
public final class Campaign {
    /** The most targets that a campaign can use at once. */
    public static final int MOST_TARGETS = Batches.AHEAD;

    private static final int BATCH = 64;

    /** The most deaths of the target that may be due to a signal that the campaign receives later. */
    private static final int MOST_WAITS = 4;

    private final TargetPool target;
    /** The number of threads: one for each target, and where the target is another process one more, to generate ahead. */
    private final int threads;

    private final Options options;
    private final Progress progress;
    private final CaseSource source;
    private final Set<Capability> capabilities;
    private final Stop stop;
    private final Clock clock;
    private final Gate gate;
    private final Account account = new Account();
    private final List<BatchResult.Failure> failing = new ArrayList<>();
    private final Investigation investigation;
    private final Batches batches;
    private final AtomicInteger deaths = new AtomicInteger();
    /** The number, from 1, of the last case in which a rule decided something. */
    private int decided;

    /** Whether every rule that could still be tested is known to be violated. */
    private boolean nothingLeft;

    private Campaign(List<Target> targets, Options options, CaseSource source, Progress progress, Stop stop) {
        this.target = new TargetPool(targets);
        this.threads = targets.size() + (target.batch() > 1 ? 1 : 0);
        this.options = options;
        this.source = source;
        this.progress = progress;
        this.clock = new Clock(options.time(), stop);
        this.capabilities = options.profile().of(target.info().capabilities());
        this.stop = stop;
        this.gate = Gate.of(target, capabilities).within(source::excess);
        this.investigation = new Investigation(
                new Laboratory(
                        gate.before(new UntilStopped(target, stop)),
                        gate.before(new UntilStopped(new NewLife(target), stop)),
                        clock,
                        target.isProcess(),
                        source),
                account,
                options,
                progress,
                source.fresh(capabilities, target.info().parameters(), ~options.seed()),
                clock::isOver);
        this.batches = new Batches((options.cases() - 1) / BATCH + 1, focus(), this::run);
    }

    /**
     * Runs a campaign of random cases.
     *
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(Target target, Options options, Progress progress) {
        return run(List.of(target), options, progress);
    }

    /**
     * Runs a campaign of random cases, on several targets at once.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, Progress progress) {
        return run(targets, options, progress, new Stop());
    }

    /**
     * Runs a campaign of random cases, on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param progress is told how far the campaign is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     */
    public static CampaignResult run(List<Target> targets, Options options, Progress progress, Stop stop) {
        TargetInfo info = targets.get(0).info();
        Set<Capability> capabilities = options.profile().of(info.capabilities());
        return run(
                targets, options, new GeneratedCases(capabilities, info.parameters(), options.seed()), progress, stop);
    }

    /**
     * Runs a campaign of given cases.
     *
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(Target target, Options options, CaseSource source, Progress progress) {
        return run(List.of(target), options, source, progress);
    }

    /**
     * Runs a campaign of given cases on several targets at once.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, CaseSource source, Progress progress) {
        return run(targets, options, source, progress, new Stop());
    }

    /**
     * Runs a campaign of given cases on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     */
    public static CampaignResult run(
            List<Target> targets, Options options, CaseSource source, Progress progress, Stop stop) {
        return new Campaign(targets, options, source, progress, stop).run();
    }

    private CampaignResult run() {
        BatchThreads others = new BatchThreads(batches);
        try {
            others.start(threads - 1);
            int cases = runBatches();
            return result(cases);
        } finally {
            others.end();
        }
    }

    private int runBatches() {
        int done = 0;
        while (done < options.cases() && !clock.isOver() && !investigation.hasEnough() && !nothingLeft) {
            BatchResult batch = batches.take();
            nothingLeft = batch.isEmpty() && !avoidance().isEmpty();
            take(batch, done);
            source.compared(done, done + batch.cases(), avoidance());
            done += batch.cases();
            boolean due = done % (BATCH * Batches.BEFORE_BLAME) == 0 || done == options.cases();
            // A target that dies or hangs is slow to start again, so what it does is learnt at once.
            if (due || batch.isCostly()) {
                investigate(true);
            }
            progress.update(
                    done,
                    options.cases(),
                    account.compared(),
                    investigation.findings().count());
            batches.taken(avoidance(), focus());
        }
        batches.stop();
        investigate(false);
        return done;
    }

    private void take(BatchResult batch, int before) {
        long compared = account.compared();
        batch.addTo(account);
        decided = batch.decided() == 0 ? decided : before + batch.decided();
        for (int i = 0; i < batch.failures().size(); i++) {
            BatchResult.Failure failure = batch.failures().get(i);
            progress.differed(compared + failure.agreed() + i + 1);
            failing.add(failure);
        }
    }

    private Avoidance avoidance() {
        return investigation.findings().avoidance();
    }

    private Focus focus() {
        return Focus.on(
                capabilities, options.rules().rules(), investigation.findings().rules(), account::agreed);
    }

    private void investigate(boolean more) {
        investigation.look(failing, more);
        failing.clear();
    }

    /** Generates, runs and compares a batch, a few cases at a time to stay within the processor's cache. */
    private BatchResult run(Batches.Work work) {
        BatchResult result = new BatchResult();
        int end = (int) Math.min(options.cases(), (work.number() + 1L) * BATCH);
        int some = Math.min(target.batch(), BATCH);
        for (int from = work.number() * BATCH; from < end && batches.isWanted(work) && !clock.isOver(); from += some) {
            List<Case> cases = source.cases(from, Math.min(end, from + some), work.avoidance(), work.focus());
            run(cases, result);
        }
        return result;
    }

    private void run(List<Case> cases, BatchResult result) {
        CallOnPool call = new CallOnPool(target);
        List<Outcome> outcomes =
                gate.before(call).runAll(cases.stream().map(Case::steps).toList(), clock.patienceOfCases());
        boolean waits = UntilStopped.hasDied(outcomes) && deaths.getAndIncrement() < MOST_WAITS;
        if (UntilStopped.isStop(stop, outcomes, waits)) {
            return;
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Case drawn = cases.get(i);
            Outcome outcome = outcomes.get(i);
            clock.note(outcome);
            if (outcome.end().wasAsked()) {
                result.add(
                        drawn,
                        CaseResult.of(drawn.steps(), outcome, target.info().parameters()),
                        call.last(),
                        i);
            } else {
                result.addNotRun(drawn);
            }
        }
    }

    private CampaignResult result(int cases) {
        Findings findings = investigation.findings();
        Verdicts verdicts = new Verdicts(account, findings, options);
        List<AbsentCapability> absent = absent();
        return new CampaignResult(
                target.info(),
                options,
                run(cases),
                verdicts.all(),
                findings.all(),
                investigation.incidents(),
                AccountSummary.of(account, findings.all(), avoidance()),
                absent,
                verdicts.stale(),
                Bins.of(capabilities, target.info().parameters(), account.situations()));
    }

    /** Probes the absent capabilities, unless the campaign is over: then the answers would mean nothing. */
    private List<AbsentCapability> absent() {
        boolean fixed = !source.given().isEmpty(); // it can create nothing, so there is nothing to refuse
        List<AbsentCapability> absent = fixed || clock.isOver() ? List.of() : AbsenceProbe.ask(gate);
        return stop.isAsked() ? List.of() : absent;
    }

    private CampaignResult.Run run(int cases) {
        CampaignResult.End end = clock.isInterrupted()
                ? CampaignResult.End.INTERRUPTED
                : nothingLeft
                        ? CampaignResult.End.NOTHING_LEFT
                        : cases == options.cases()
                                ? CampaignResult.End.COMPLETE
                                : investigation.hasEnough() ? CampaignResult.End.ENOUGH : CampaignResult.End.TIME;
        return new CampaignResult.Run(cases, decided, account.compared(), clock.elapsed(), end);
    }
}
