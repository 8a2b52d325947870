package org.memtck.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.memtck.spec.Api;
import org.memtck.spec.target.Target;

/** Runs the kit on mutants of a bus, several at once. The result depends on the seed and the number of cases alone. */
@Api
public final class MutantRuns {
    private MutantRuns() {}

    /** Some of the mutants of a bus, drawn at random but in their order; all if there are no more than that. */
    public static List<Mutant> sample(List<Mutant> mutants, int count, long seed) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            indices.add(i);
        }
        Collections.shuffle(indices, new Random(seed));
        return indices.stream().limit(count).sorted().map(mutants::get).toList();
    }

    /**
     * Hunts mutants.
     *
     * @param bus of which bus they are
     * @param seed chooses the scenarios
     * @param cases the number of cases, 1 or more
     * @param done is called after each mutant
     * @return what became of each, in their order
     */
    public static List<Fate> run(Bus bus, List<Mutant> mutants, long seed, int cases, Runnable done) {
        Hunt hunt = new Hunt(recorded(bus, seed, cases));
        Mutator mutator = new Mutator();
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            List<Future<Fate>> fates = new ArrayList<>();
            for (Mutant mutant : mutants) {
                MutantLoader loader = mutator.loader(mutant);
                Callable<Fate> task = () -> {
                    Fate fate = hunt.on(mutant, loader);
                    done.run();
                    return fate;
                };
                fates.add(threads.submit(task));
            }
            return fates.stream().map(MutantRuns::await).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    static List<Hunt.Recorded> recorded(Bus bus, long seed, int cases) {
        try (Target target = bus.open()) {
            return RecordedCases.of(target, seed, cases).stream()
                    .map(Hunt.Recorded::of)
                    .toList();
        }
    }

    private static Fate await(Future<Fate> fate) {
        try {
            return fate.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hunting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hunt failed", e.getCause());
        }
    }
}
