package org.memtck.faults.combined;

import java.util.List;
import org.memtck.kit.campaign.RuleResult.Verdict;
import org.memtck.spec.Api;

/**
 * How many verdicts on violated rules were right.
 *
 * @param combinations how many targets there were
 * @param violated how many rules they violate in all
 * @param shown for how many of those the proof differs
 * @param asAlone for how many the proof differs as it does with the one defect
 * @param failed how many of those shown have a finding
 * @param passed how many of those shown were passed: this many verdicts are false
 * @param othersPassed how many rules that no defect stands under were passed, in all
 * @param others how many of those rules there are, in all
 */
@Api
public record CombinedSummary(
        int combinations, int violated, int shown, int asAlone, int failed, int passed, int othersPassed, int others) {
    /** Sums up rows. */
    public static CombinedSummary of(List<CombinedRow> rows) {
        List<CombinedRow.Violated> all =
                rows.stream().flatMap(row -> row.violated().stream()).toList();
        List<CombinedRow.Violated> shown =
                all.stream().filter(CombinedRow.Violated::isShown).toList();
        return new CombinedSummary(
                rows.size(),
                all.size(),
                shown.size(),
                (int) all.stream()
                        .filter(each -> each.proof() == ProofResult.AS_ALONE)
                        .count(),
                (int) shown.stream()
                        .filter(each -> each.result().verdict() == Verdict.FAIL)
                        .count(),
                (int) shown.stream()
                        .filter(CombinedRow.Violated::isFalselyPassed)
                        .count(),
                rows.stream().mapToInt(row -> othersPassed(row)).sum(),
                rows.stream()
                        .mapToInt(row -> row.others().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum());
    }

    private static int othersPassed(CombinedRow row) {
        return row.others().entrySet().stream()
                .filter(each -> Judged.isPassed(each.getKey()))
                .mapToInt(each -> each.getValue())
                .sum();
    }
}
