package org.memtck.kit.campaign;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.generate.Focus;

/**
 * The batches of a campaign, which several threads work on, and whose results are taken in their order.
 *
 * <p>The content of a batch does not depend on the number of threads. A batch avoids what is known to be violated once all
 * earlier batches have been taken. It is started with what is known so far; a finding that changes this discards everything
 * started, which then starts again. That is rare, and where a finding is likely nothing is started beyond it. The focus of a
 * batch follows from all earlier batches except the last {@value #AHEAD}, so that up to {@value #AHEAD} can be in progress.
 */
final class Batches {
    /** How many batches may be begun before the first of them is taken. */
    static final int AHEAD = 16;

    /** Failures are looked at this often, in batches: whom to blame needs many steps that agreed to compare with. */
    static final int BEFORE_BLAME = 8;

    private final long count;
    private final BiFunction<Work, Predicate<Work>, BatchResult> worker;
    /** What batches turn to, by their number modulo {@link #AHEAD}. */
    private final Focus[] focuses = new Focus[AHEAD];

    private final Map<Long, BatchResult> results = new HashMap<>();
    private Avoidance avoidance = Avoidance.NONE;
    private long taken;
    private long next;
    /** The first batch not to be begun before those below it are taken: failures among them will be looked at by then. */
    private long barrier = Long.MAX_VALUE;

    private boolean stopped;
    private @Nullable Throwable failure;

    /**
     * A batch that is begun.
     *
     * @param number its number, from 0
     */
    record Work(long number, Avoidance avoidance, Focus focus) {}

    /**
     * Prepares the batches of a campaign.
     *
     * @param worker does a batch, as long as its result is of use; called by several threads at once
     */
    Batches(long count, Focus focus, BiFunction<Work, Predicate<Work>, BatchResult> worker) {
        this.count = count;
        this.worker = worker;
        Arrays.fill(focuses, focus);
    }

    /**
     * Goes on behind batches that were taken before. Nothing may have been begun.
     *
     * @param before how many
     * @param known what is to be avoided
     * @param next what the {@link #AHEAD} batches behind them turn to, in their order
     */
    synchronized void goOn(long before, Avoidance known, List<Focus> next) {
        this.taken = before;
        this.next = before;
        this.avoidance = known;
        for (int i = 0; i < AHEAD; i++) {
            focuses[place(before + i)] = next.get(i);
        }
    }

    /** What the next {@link #AHEAD} batches turn to that were not taken yet, in their order. */
    synchronized List<Focus> ahead() {
        return LongStream.range(taken, taken + AHEAD)
                .mapToObj(number -> focuses[place(number)])
                .toList();
    }

    private static int place(long number) {
        return (int) (number % AHEAD);
    }

    /** Works on batches until it is stopped. What goes wrong is for {@link #take} to tell. */
    void work() {
        try {
            for (Work work = await(); work != null; work = await()) {
                finish(work, worker.apply(work, this::isWanted));
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized @Nullable Work await() {
        Work work = begin();
        while (work == null && !stopped) {
            pause();
            work = begin();
        }
        return work;
    }

    private @Nullable Work begin() {
        if (stopped || next == Math.min(count, taken + AHEAD) || next >= barrier) {
            return null;
        }
        long number = next++;
        return new Work(number, avoidance, focuses[place(number)]);
    }

    /** Waits for a change; the caller then checks again whether there is something to do. */
    @SuppressWarnings("WaitNotInLoop") // The callers loop.
    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch", e);
        }
    }

    /** Whether the result of a batch is still of use. */
    private synchronized boolean isWanted(Work work) {
        return !stopped && work.avoidance.equals(avoidance);
    }

    private synchronized void finish(Work work, BatchResult result) {
        if (isWanted(work)) {
            results.put(work.number, result);
            barrier = Math.min(barrier, barrierOf(work.number, result));
            notifyAll();
        }
    }

    /** The number of the batch after which the failures of one are looked at. */
    private static long barrierOf(long number, BatchResult result) {
        if (result.failures().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return result.isCostly() ? number + 1 : (number / BEFORE_BLAME + 1) * BEFORE_BLAME;
    }

    private synchronized void fail(Throwable thrown) {
        failure = failure == null ? thrown : failure;
        stopped = true;
        notifyAll();
    }

    /**
     * The result of the next batch. Works on batches itself while it is not there. It is to be followed by {@link #taken}.
     *
     * @throws IllegalStateException if a thread failed
     */
    BatchResult take() {
        for (Work work = awaitTurn(); work != null; work = awaitTurn()) {
            finish(work, worker.apply(work, this::isWanted));
        }
        return result();
    }

    /** Work that can be done before the next result is there, or null if it is there, or will never be. */
    private synchronized @Nullable Work awaitTurn() {
        Work work = null;
        while (failure == null && !results.containsKey(taken) && work == null) {
            work = begin();
            if (work == null) {
                pause();
            }
        }
        return work;
    }

    private synchronized BatchResult result() {
        BatchResult result = results.remove(taken);
        if (failure != null || result == null) {
            throw new IllegalStateException("a case could not be run", failure);
        }
        return result;
    }

    /**
     * Notes that a batch was taken.
     *
     * @param known what is to be avoided, as is known now
     * @param focus what to turn to, as is known now
     */
    synchronized void taken(Avoidance known, Focus focus) {
        focuses[place(taken)] = focus;
        taken++;
        if (!known.equals(avoidance)) {
            avoidance = known;
            next = taken;
            results.clear();
            Arrays.fill(focuses, focus);
        }
        if (taken >= barrier) {
            barrier = Long.MAX_VALUE;
            results.forEach((number, result) -> barrier = Math.min(barrier, barrierOf(number, result)));
        }
        notifyAll();
    }

    /** Lets all threads come to an end. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
