package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.gate.Gate;
import org.memtck.kit.generate.Focus;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
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

    private static final int BATCH = Part.BATCH;

    private final TargetPool target;
    /** The number of threads: one for each target, and where the target is another process one more, to generate ahead. */
    private final int threads;

    private final Options options;
    private final Part part;
    /** The number of the first case to be run, from 0; those before it are drawn, for what follows from them. */
    private final long first;
    /** The number after that of the last case. */
    private final long end;

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
    /** What else was drawn, by rule: see {@link BatchResult#addDrawnTo}. */
    private final long[] drawn = new long[Rule.values().length];

    /** The number, from 1 in this part, of the last case in which a rule decided something. */
    private long decided;

    /** Whether every rule that could still be tested is known to be violated. */
    private boolean nothingLeft;

    private Campaign(
            List<Target> targets, Options options, Part part, CaseSource source, Progress progress, Stop stop) {
        this.target = new TargetPool(targets);
        this.threads = targets.size() + (target.batch() > 1 ? 1 : 0);
        this.options = options;
        this.part = part;
        this.first = part.first(options.cases());
        this.end = part.end(options.cases());
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
        BatchWorker worker = new BatchWorker(this.target, gate, source, clock, stop, first, end);
        this.batches = new Batches(Part.most(end), focus(), worker::run);
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
        return run(targets, options, Part.WHOLE, progress, stop).result();
    }

    /**
     * Runs a part of a campaign of random cases, on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param options of the whole campaign
     * @param progress is told how far the part is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     * @throws IllegalArgumentException if there are more parts than the campaign has batches
     */
    public static PartResult run(List<Target> targets, Options options, Part part, Progress progress, Stop stop) {
        TargetInfo info = targets.get(0).info();
        Set<Capability> capabilities = options.profile().of(info.capabilities());
        CaseSource source = new GeneratedCases(capabilities, info.parameters(), options.seed());
        return run(targets, options, source, part, progress, stop);
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
        return run(targets, options, source, Part.WHOLE, progress, stop).result();
    }

    /**
     * Runs a part of a campaign of given cases on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param options of the whole campaign
     * @param source has as many cases as the options ask for
     * @param progress is told how far the part is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     * @throws IllegalArgumentException if there are more parts than the campaign has batches
     */
    public static PartResult run(
            List<Target> targets, Options options, CaseSource source, Part part, Progress progress, Stop stop) {
        if (part.of() > Part.most(options.cases())) {
            throw new IllegalArgumentException(options.cases() + " cases are " + Part.most(options.cases())
                    + " parts at the most, not " + part.of());
        }
        return new Campaign(targets, options, part, source, progress, stop).run();
    }

    private PartResult run() {
        BatchThreads others = new BatchThreads(batches);
        try {
            others.start(threads - 1);
            long cases = Math.max(0, runBatches() - first);
            Findings findings = investigation.findings();
            return new PartResult(part, result(cases, findings), account.tally(), findings.suspects());
        } finally {
            others.end();
        }
    }

    /** Returns the number of the case after the last one that was drawn. */
    private long runBatches() {
        long done = 0;
        while (done < end && !clock.isOver() && !investigation.hasEnough() && !nothingLeft) {
            BatchResult batch = batches.take();
            nothingLeft = batch.isEmpty() && !avoidance().isEmpty();
            take(batch, done - first);
            source.compared(done, done + batch.cases(), avoidance());
            done += batch.cases();
            boolean due = done % (BATCH * Batches.BEFORE_BLAME) == 0 || done == end;
            // A target that dies or hangs is slow to start again, so what it does is learnt at once.
            if (due || batch.isCostly()) {
                investigate(true);
            }
            progress.update(
                    Math.max(0, done - first),
                    end - first,
                    account.compared(),
                    investigation.findings().count());
            batches.taken(avoidance(), focus());
        }
        batches.stop();
        investigate(false);
        return done;
    }

    private void take(BatchResult batch, long before) {
        long compared = account.compared();
        batch.addTo(account);
        batch.addDrawnTo(drawn);
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

    @SuppressWarnings("EnumOrdinal") // Counted by the number of the rule, which lives no longer than the process.
    private Focus focus() {
        return Focus.on(
                capabilities,
                options.rules().rules(),
                investigation.findings().rules(),
                rule -> account.agreed(rule) + drawn[rule.ordinal()]);
    }

    private void investigate(boolean more) {
        investigation.look(failing, more);
        failing.clear();
    }

    private CampaignResult result(long cases, Findings findings) {
        Verdicts verdicts = new Verdicts(account, findings.all(), findings.suspects(), options);
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

    private CampaignResult.Run run(long cases) {
        CampaignResult.End why = clock.isInterrupted()
                ? CampaignResult.End.INTERRUPTED
                : nothingLeft
                        ? CampaignResult.End.NOTHING_LEFT
                        : cases == end - first
                                ? CampaignResult.End.COMPLETE
                                : investigation.hasEnough() ? CampaignResult.End.ENOUGH : CampaignResult.End.TIME;
        return new CampaignResult.Run(cases, decided, account.compared(), clock.elapsed(), why);
    }
}
