package org.memtck.faults.combined;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memtck.faults.treewalk.Defect;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.campaign.RuleResult.Verdict;
import org.memtck.spec.Api;

/**
 * What a campaign said of a target with several defects.
 *
 * @param combination the defects
 * @param violated each of them, with the verdict on its rule
 * @param others how many of the rules that no defect stands under came out with each verdict
 */
@Api
public record CombinedRow(Combination combination, List<Violated> violated, Map<Verdict, Integer> others) {
    /** Copies the list and the map, whose order is that of the verdicts. */
    public CombinedRow {
        violated = List.copyOf(violated);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /**
     * One defect, and what was said of the rule that it breaks.
     *
     * @param proof whether the scenario that shows the defect still differs
     */
    @Api
    public record Violated(Defect defect, ProofResult proof, RuleResult result) {
        /** Whether the rule came out as passed although the proof differs. */
        public boolean isFalselyPassed() {
            return isShown() && Judged.isPassed(result.verdict());
        }

        /** Whether the proof still differs. */
        public boolean isShown() {
            return proof != ProofResult.AGREES;
        }
    }

    /** Sorts the results of a campaign on these defects. */
    static CombinedRow of(Combination combination, List<RuleResult> results) {
        Map<Verdict, Integer> others = new EnumMap<>(Verdict.class);
        results.stream()
                .filter(result -> !combination.broken().contains(result.rule()))
                .forEach(result -> others.merge(result.verdict(), 1, Integer::sum));
        List<Violated> violated = combination.defects().stream()
                .map(defect -> violated(combination, defect, results))
                .toList();
        return new CombinedRow(combination, violated, others);
    }

    private static Violated violated(Combination combination, Defect defect, List<RuleResult> results) {
        RuleResult result = results.stream()
                .filter(each -> each.rule() == defect.breaks())
                .findAny()
                .orElseThrow();
        return new Violated(defect, Proof.of(defect).on(combination.set()), result);
    }
}
