package org.memtck.faults.selftest;

import java.util.List;
import java.util.function.ToIntFunction;
import org.memtck.spec.Api;

/**
 * How the kit did on all faults.
 *
 * @param faults how many there were
 * @param found how many of them were found
 * @param historical how many of them a real memory layer had
 * @param historicalFound how many of those were found
 * @param medianOperations the median of the operations of the reduced counterexamples
 * @param mostOperations the most operations of one
 * @param medianRegions the median of their regions
 * @param blamedFirst for how many faults a rule that they break was blamed first
 * @param ownBlamedFirst for how many of them it was the rule that they stand under
 */
@Api
public record SelfTestSummary(
        int faults,
        int found,
        int historical,
        int historicalFound,
        int medianOperations,
        int mostOperations,
        int medianRegions,
        int blamedFirst,
        int ownBlamedFirst) {
    /** Sums up rows. */
    public static SelfTestSummary of(List<SelfTestRow> rows) {
        List<SelfTestRow> found = rows.stream().filter(SelfTestRow::found).toList();
        List<SelfTestRow> historical =
                rows.stream().filter(row -> !row.fault().seenIn().isEmpty()).toList();
        return new SelfTestSummary(
                rows.size(),
                found.size(),
                historical.size(),
                (int) historical.stream().filter(SelfTestRow::found).count(),
                median(found, SelfTestRow::reducedOperations),
                found.stream().mapToInt(SelfTestRow::reducedOperations).max().orElse(0),
                median(found, SelfTestRow::reducedRegions),
                (int) found.stream().filter(SelfTestRow::blamedFirst).count(),
                (int) found.stream().filter(SelfTestRow::ownBlamedFirst).count());
    }

    private static int median(List<SelfTestRow> rows, ToIntFunction<SelfTestRow> number) {
        int[] sorted = rows.stream().mapToInt(number).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Whether all were found. */
    public boolean isComplete() {
        return found == faults;
    }
}
