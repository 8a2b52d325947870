package org.memtck.faults.combined;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.memtck.spec.Api;

/** Runs campaigns on targets with several defects, several at once. The result depends on the seed and the cases alone. */
@Api
public final class CombinedCampaigns {
    /** How many of the comparisons of exercise there are. */
    public static final int COMPARISONS = Exercise.ALL;

    private static final int SIZE = 3;

    private CombinedCampaigns() {}

    /**
     * Certifies targets with three defects each.
     *
     * @param count the number of targets, 1 or more
     * @param seed chooses the defects and the scenarios
     * @param cases the cases of each campaign, 1 or more
     * @param done is called after each target
     * @return a row a target
     */
    public static List<CombinedRow> run(int count, long seed, int cases, Runnable done) {
        List<Combination> combinations = Combination.draw(count, SIZE, Combination.FLAT_BUS, seed);
        return inParallel(
                combinations.stream().map(each -> row(each, seed, cases)).toList(), done);
    }

    private static Callable<CombinedRow> row(Combination combination, long seed, int cases) {
        return () ->
                CombinedRow.of(combination, CombinedCampaign.run(CombinedBus.target(combination.set()), seed, cases));
    }

    /**
     * Compares how often rules are exercised on targets with five defects each and on ones without.
     *
     * @param seed chooses the defects and the scenarios
     * @param cases the cases of each campaign, 1 or more
     * @param done is called after each target
     */
    public static List<ExerciseRow> exercise(long seed, int cases, Runnable done) {
        return inParallel(Exercise.tasks(seed, cases), done);
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks, Runnable done) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<T>> results = new ArrayList<>();
            for (Callable<T> task : tasks) {
                results.add(threads.submit(() -> {
                    T result = task.call();
                    done.run();
                    return result;
                }));
            }
            return results.stream().map(CombinedCampaigns::await).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while certifying", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a campaign failed", e.getCause());
        }
    }
}
