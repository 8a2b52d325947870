package org.memtck.faults.selftest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.fault.Structure;
import org.memtck.spec.Api;

/** Runs the kit on faults, several at once. The result depends on the seed and the budget alone. */
@Api
public final class SelfTest {
    private SelfTest() {}

    /**
     * Hunts faults.
     *
     * @param faults the faults
     * @param seed chooses the scenarios
     * @param cases the most cases for one fault, 1 or more
     * @param done is called after each fault
     * @return a row for each fault, in their order
     */
    public static List<SelfTestRow> run(List<Fault> faults, long seed, int cases, Runnable done) {
        Map<Structure, SharedCases> shared = new HashMap<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<SelfTestRow>> rows = new ArrayList<>();
            for (Fault fault : faults) {
                SharedCases drawn = shared.computeIfAbsent(fault.structure(), key -> new SharedCases(key, seed));
                Hunt hunt = new Hunt(fault, drawn, seed);
                rows.add(threads.submit(() -> {
                    SelfTestRow row = hunt.run(cases);
                    done.run();
                    return row;
                }));
            }
            return rows.stream().map(SelfTest::await).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static SelfTestRow await(Future<SelfTestRow> row) {
        try {
            return row.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hunting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hunt failed", e.getCause());
        }
    }
}
