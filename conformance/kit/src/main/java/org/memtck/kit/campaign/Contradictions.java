package org.memtck.kit.campaign;

import java.util.function.BooleanSupplier;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.Trial;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;

/**
 * Weighs what speaks against a variant that explained a finding. What differs with the variant and agrees without it speaks
 * against it, what agrees with it and differs without it speaks for it.
 */
final class Contradictions {
    /** The number of fresh cases that have to speak for or against it. */
    private static final int ENOUGH = 20;

    /** The most fresh cases that are run. */
    private static final int MOST_CASES = 400;

    /** As many have to speak for it, for each that speaks against it. */
    private static final int TIMES = 4;

    private final Laboratory laboratory;
    private final CaseSource fresh;
    private final Findings findings;
    private final BooleanSupplier over;

    /**
     * Makes one.
     *
     * @param fresh cases that the campaign has not seen
     * @param over whether nothing is to be run any more
     */
    Contradictions(Laboratory laboratory, CaseSource fresh, Findings findings, BooleanSupplier over) {
        this.laboratory = laboratory;
        this.fresh = fresh;
        this.findings = findings;
        this.over = over;
    }

    /**
     * Returns whether a variant can explain a part of what differs: not one that leaves free what the strict rule says, since almost
     * anything agrees with that.
     */
    static boolean mayBePartial(Variant variant) {
        return variant != Variant.BLK_1_PREFIX && variant != Variant.BLK_1_ALL_OR_NONE;
    }

    /** Returns whether a variant that is followed is still the best explanation of what the target does. */
    boolean isBest(Dialect variant) {
        if (!variant.variants().stream().allMatch(Contradictions::mayBePartial)) {
            return false;
        }
        Dialect without = findings.followed();
        for (Variant each : variant.variants()) {
            without = without.without(each);
        }
        int pro = 0;
        int contra = 0;
        for (int from = 0; from < MOST_CASES && pro + contra < ENOUGH; from += Diagnosis.SOME_CASES) {
            for (Case drawn :
                    fresh.cases(from, from + Diagnosis.SOME_CASES, findings.avoidance(), laboratory.focusOn(variant))) {
                if (over.getAsBoolean()) {
                    return false;
                }
                Trial with = laboratory.trial(drawn);
                boolean other = laboratory
                        .trial(with.operations(), Avoidance.NONE.following(without))
                        .fails();
                pro += !with.fails() && other ? 1 : 0;
                contra += with.fails() && !other ? 1 : 0;
            }
        }
        return pro > TIMES * contra;
    }
}
