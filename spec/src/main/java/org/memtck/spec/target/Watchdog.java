package org.memtck.spec.target;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.memtck.spec.scenario.Scenario;

/**
 * Runs scenarios on a thread of its own, and gives up one that takes too long. Java cannot end a thread that does not want
 * to: it is told to, left alone, and another one takes its place. When too many are left alone there is no further one.
 */
final class Watchdog {
    /** Each may keep a core busy for good. */
    static final int MOST_STUCK = 16;

    /** So many scenarios of one call may hang; those that are left then are not run. */
    static final int MOST_HANGS = 2;

    private static final Outcome TIME_OVER = Outcome.notRun("not run: the time for it was over");
    private static final Outcome INTERRUPTED = Outcome.notRun("not run: waiting for it was interrupted");

    private final Supplier<? extends MemorySubsystem> maker;
    private final Duration limit;
    private final Waits waits;

    /** All fields below are guarded by this. */
    private final Deque<Worker> idle = new ArrayDeque<>();

    private final List<Thread> stuck = new ArrayList<>();
    private boolean gone;

    Watchdog(Supplier<? extends MemorySubsystem> maker, Duration limit, Waits waits) {
        this.maker = maker;
        this.limit = limit;
        this.waits = waits;
    }

    List<Outcome> run(List<Scenario> scenarios, Patience patience) {
        List<Outcome> outcomes = new ArrayList<>(scenarios.size());
        long end = waits.nanoTime() + patience.total().toNanos();
        int hangs = 0;
        while (outcomes.size() < scenarios.size()) {
            if (isGone()) {
                fill(
                        outcomes,
                        scenarios.size(),
                        Outcome.gone("it is not run any more: " + MOST_STUCK
                                + " of its threads hang, and none can be ended"));
            } else if (end - waits.nanoTime() <= 0) {
                fill(outcomes, scenarios.size(), TIME_OVER);
            } else if (Thread.currentThread().isInterrupted()) {
                fill(outcomes, scenarios.size(), INTERRUPTED);
            } else if (hangs == MOST_HANGS) {
                fill(outcomes, scenarios.size(), Outcome.notRun("not run: others of the same batch hung"));
            } else {
                List<Scenario> rest = scenarios.subList(outcomes.size(), scenarios.size());
                outcomes.addAll(some(rest, patience, end));
                hangs++;
            }
        }
        return outcomes;
    }

    private static void fill(List<Outcome> outcomes, int size, Outcome outcome) {
        while (outcomes.size() < size) {
            outcomes.add(outcome);
        }
    }

    /** The outcomes of all, or of those up to the first that is given up. */
    private List<Outcome> some(List<Scenario> scenarios, Patience patience, long end) {
        Job job = new Job(scenarios, maker, waits);
        Worker worker = start(job);
        long nanos = Math.min(limit.toNanos(), patience.answer().toNanos());
        while (!job.isDone()) {
            Job.Current current = job.current();
            long now = waits.nanoTime();
            long left = nanos - (now - current.begun());
            if (left <= 0 && current.index() < scenarios.size()) {
                Outcome hang = current.run()
                        .hang(worker.thread(), Duration.ofNanos(nanos).toMillis());
                return givenUp(job, worker, current, hang);
            } else if (end - now <= 0 || Thread.currentThread().isInterrupted()) {
                return givenUp(job, worker, current, end - now <= 0 ? TIME_OVER : INTERRUPTED);
            }
            waits.park(Math.min(left, end - now));
        }
        free(worker);
        return job.outcomes(scenarios.size());
    }

    private List<Outcome> givenUp(Job job, Worker worker, Job.Current current, Outcome outcome) {
        leave(job, worker);
        List<Outcome> outcomes = new ArrayList<>(job.outcomes(current.index()));
        outcomes.add(outcome);
        return outcomes;
    }

    private synchronized Worker start(Job job) {
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.run(job)) {
                return worker;
            }
        }
        Worker worker = new Worker();
        worker.run(job);
        return worker;
    }

    private synchronized void free(Worker worker) {
        idle.push(worker);
    }

    private synchronized void leave(Job job, Worker worker) {
        job.abandon();
        worker.end();
        worker.thread().interrupt();
        stuck.add(worker.thread());
    }

    private synchronized boolean isGone() {
        if (stuck.size() >= MOST_STUCK) {
            stuck.removeIf(thread -> !thread.isAlive());
            gone |= stuck.size() >= MOST_STUCK;
        }
        return gone;
    }

    /** Ends the threads that wait for work; those that are stuck do not keep the virtual machine alive. */
    synchronized void close() {
        idle.forEach(Worker::end);
        idle.clear();
    }
}
