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
 * Certifies one target: generates cases, runs them, compares, reduces what differs, and goes on without the rules that are
 * known to be violated, so that one run reports every violated rule.
 *
 * <p>Cases come in batches. Given several targets that are the same, as many threads generate, run and compare; what they
 * bring is taken in the order of the cases, and what differs is looked at by one thread. So the result follows from the
 * seed, whatever the number of threads and whichever is faster.
 */
@Api
public final class Campaign {
    /** How many targets can be made use of. */
    public static final int MOST_TARGETS = Batches.AHEAD;

    private static final int BATCH = 64;

    /** So many deaths of the target may be due to a signal of which the campaign hears later. */
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
    /** The number of the last case that told something of a rule, from 1. */
    private int decided;

    /** Whether all that could be asked is known to be violated. */
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
        this.gate = Gate.of(target, capabilities);
        this.investigation = new Investigation(
                new Laboratory(
                        gate.before(new UntilStopped(target, stop)),
                        gate.before(new UntilStopped(new NewLife(target), stop)),
                        clock,
                        target.isProcess()),
                account,
                options,
                progress,
                clock::isOver);
        this.batches = new Batches((options.cases() - 1) / BATCH + 1, focus(), this::run);
    }

    /**
     * Runs a campaign of cases that are drawn at random.
     *
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(Target target, Options options, Progress progress) {
        return run(List.of(target), options, progress);
    }

    /**
     * Runs a campaign of cases that are drawn at random, on several targets at once.
     *
     * @param targets one or more that are the same, each a thread's own; more than {@link #MOST_TARGETS} are of no use
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, Progress progress) {
        return run(targets, options, progress, new Stop());
    }

    /**
     * Runs a campaign of cases that are drawn at random, on several targets at once, until it is asked to stop.
     *
     * @param targets one or more that are the same, each a thread's own; more than {@link #MOST_TARGETS} are of no use
     * @param progress hears how far it has come, after each batch, and what was found
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
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(Target target, Options options, CaseSource source, Progress progress) {
        return run(List.of(target), options, source, progress);
    }

    /**
     * Runs a campaign of given cases on several targets at once.
     *
     * @param targets one or more that are the same, each a thread's own; more than {@link #MOST_TARGETS} are of no use
     * @param source has as many cases as the options ask for
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, CaseSource source, Progress progress) {
        return run(targets, options, source, progress, new Stop());
    }

    /**
     * Runs a campaign of given cases on several targets at once, until it is asked to stop.
     *
     * @param targets one or more that are the same, each a thread's own; more than {@link #MOST_TARGETS} are of no use
     * @param source has as many cases as the options ask for
     * @param progress hears how far it has come, after each batch, and what was found
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

    /** Generates, runs and compares a batch, a few cases at a time: what is in the cache need not be fetched again. */
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

    /** What is not offered; if the campaign is over nobody is asked, since no answer would mean anything. */
    private List<AbsentCapability> absent() {
        List<AbsentCapability> absent = clock.isOver() ? List.of() : AbsenceProbe.ask(gate);
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
