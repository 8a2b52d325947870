package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.gate.Gate;
import org.memtck.kit.generate.Focus;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;

/** One campaign, or a part of one, from its first case or a checkpoint on. */
final class CampaignRun {
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
    private final Checkpoints checkpoints;
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

    /**
     * Prepares it.
     *
     * @param targets instances of one target
     * @param options of the whole campaign
     * @param checkpoints tells where to begin, and keeps how far it is
     */
    CampaignRun(
            List<Target> targets,
            Options options,
            Part part,
            CaseSource source,
            Checkpoints checkpoints,
            Progress progress,
            Stop stop) {
        this.target = new TargetPool(targets);
        this.threads = targets.size() + (target.batch() > 1 ? 1 : 0);
        this.options = options;
        this.part = part;
        this.first = part.first(options.cases());
        this.end = part.end(options.cases());
        this.source = source;
        this.progress = progress;
        this.checkpoints = checkpoints;
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

    /** Runs it. */
    PartResult run() {
        long begin = checkpoints.latest().map(this::goOn).orElseGet(this::begin);
        BatchThreads others = new BatchThreads(batches);
        try {
            others.start(threads - 1);
            long cases = Math.max(0, runBatches(begin) - first);
            Folded findings = Folded.of(investigation.findings());
            Account counted = findings.account(account);
            return new PartResult(part, result(cases, findings, counted), counted.tally(), findings.suspects());
        } finally {
            others.end();
        }
    }

    /** Looks for what others found; returns the number of the first case. */
    private long begin() {
        investigation.begin(source.found());
        batches.goOn(0, avoidance(), Collections.nCopies(Batches.AHEAD, focus()));
        return 0;
    }

    /** Takes over what is known at a checkpoint; returns the number of the next case. */
    private long goOn(Checkpoint from) {
        Checkpoint.Position position = from.position();
        from.requireOffered(capabilities);
        if (!from.part().equals(part) || position.done() > end) {
            throw new IllegalArgumentException("after " + position.done() + " cases of part " + from.part() + " part "
                    + part + " of " + end + " cases does not go on");
        }
        account.add(from.tally(), number -> number);
        investigation.goOn(from);
        clock.goOn(position.elapsed(), position.hung());
        Arrays.setAll(drawn, rule -> position.drawn().get(rule));
        decided = position.decided();
        batches.goOn(position.done() / BATCH, avoidance(), position.focuses());
        return position.done();
    }

    /** Keeps what is known if nothing waits to be looked at, and the target still answers. */
    private void keep(long done) {
        boolean settled = failing.isEmpty() && investigation.isSettled();
        if (!settled || nothingLeft || clock.isOver() || clock.isTargetGone() || !checkpoints.isDue()) {
            return;
        }
        Checkpoint.Position position = new Checkpoint.Position(
                done,
                decided,
                clock.hasHung(),
                clock.elapsed(),
                LongStream.of(drawn).boxed().toList(),
                batches.ahead());
        checkpoints.keep(new Checkpoint(
                part, position, account.tally(), investigation.findings().known(), investigation.looked()));
    }

    /**
     * Takes all batches from a case on; returns the number of the case after the last one that was drawn.
     *
     * @param begin the number of the first case to be drawn
     */
    private long runBatches(long begin) {
        long done = begin;
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
            if (done < end) {
                keep(done);
            }
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

    private CampaignResult result(long cases, Folded findings, Account counted) {
        Verdicts verdicts = new Verdicts(counted, findings.findings(), findings.suspects(), options);
        List<AbsentCapability> absent = absent();
        return new CampaignResult(
                target.info(),
                options,
                run(cases),
                verdicts.all(),
                findings.findings(),
                investigation.incidents(),
                AccountSummary.of(counted, findings.findings(), number -> findings.around(number, avoidance())),
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
