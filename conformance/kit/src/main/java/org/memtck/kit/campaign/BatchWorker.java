package org.memtck.kit.campaign;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.gate.Gate;
import org.memtck.spec.target.Outcome;

/** Works on the batches of a campaign, for several threads at once. */
final class BatchWorker {
    /** The most deaths of the target that may be due to a signal that the campaign receives later. */
    private static final int MOST_WAITS = 4;

    private final TargetPool target;
    private final Gate gate;
    private final CaseSource source;
    private final Clock clock;
    private final Stop stop;
    private final long first;
    private final long end;
    private final AtomicInteger deaths = new AtomicInteger();

    /**
     * A worker.
     *
     * @param first the number of the first case to be run, from 0: the first of a batch; those before it are drawn only
     * @param end the number after that of the last case
     */
    BatchWorker(TargetPool target, Gate gate, CaseSource source, Clock clock, Stop stop, long first, long end) {
        this.target = target;
        this.gate = gate;
        this.source = source;
        this.clock = clock;
        this.stop = stop;
        this.first = first;
        this.end = end;
    }

    /**
     * Generates, runs and compares a batch, a few cases at a time to stay within the processor's cache.
     *
     * @param wanted whether the result of work is still of use
     */
    BatchResult run(Batches.Work work, Predicate<Batches.Work> wanted) {
        BatchResult result = new BatchResult();
        long begin = work.number() * Part.BATCH;
        long last = Math.min(end, begin + Part.BATCH);
        int some = Math.min(target.batch(), Part.BATCH);
        for (long from = begin; from < last && wanted.test(work) && !clock.isOver(); from += some) {
            List<Case> cases = source.cases(from, Math.min(last, from + some), work.avoidance(), work.focus());
            if (begin < first) {
                cases.forEach(result::addElsewhere);
            } else {
                run(cases, result);
            }
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
}
