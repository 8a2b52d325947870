package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Operation;

/**
 * Looks for variants of the suspects that explain a difference: what was seen agrees if they are followed, and so do fresh
 * steps that each of them decides. What differs with them and agrees without them speaks against them, what differs either way
 * says nothing; both may call for one more.
 */
final class Diagnosis {
    /** The number of fresh steps that a variant has to decide. */
    private static final int ENOUGH = 100;

    /** The most fresh cases that are run for one set of variants. */
    private static final int MOST_CASES = 2_000;

    /** The number of cases that are drawn at a time. */
    static final int SOME_CASES = 20;

    /**
     * The most fresh cases that fail with a variant and not without it: what else is wrong with a target may hide behind a freedom
     * of the strict rule. What fails later all the same is not explained, and told.
     */
    private static final int MOST_AGAINST = 5;

    /** How many fresh cases have to speak for variants, for each that speaks against them. */
    private static final int FOR_EACH_AGAINST = 4;

    /** The most fresh cases that fail with a variant, whether or not they fail without it. */
    private static final int MOST_UNCLEAR = 20;

    /** The most variants that are found at once. */
    private static final int MOST_VARIANTS = 3;

    private final Laboratory laboratory;
    private final CaseSource fresh;
    private final Findings findings;
    private final Blaming blaming;
    private final BooleanSupplier over;
    private final VariantCandidates candidates;

    /**
     * Makes one.
     *
     * @param fresh cases that the campaign has not seen
     * @param over whether nothing is to be run any more
     */
    Diagnosis(Laboratory laboratory, CaseSource fresh, Findings findings, Blaming blaming, BooleanSupplier over) {
        this.laboratory = laboratory;
        this.fresh = fresh;
        this.findings = findings;
        this.blaming = blaming;
        this.over = over;
        this.candidates = new VariantCandidates(laboratory, fresh, findings);
    }

    /**
     * Variants, and what showed each of them: a scenario that fails if all that were found before it are followed.
     *
     * @param all all of them
     * @param shown the scenarios, in the order in which the variants were found
     */
    private record Explanation(Dialect all, List<Shown> shown) {
        Explanation with(Dialect variant, Trial failing) {
            List<Shown> more = new ArrayList<>(shown);
            more.add(new Shown(variant, failing));
            return new Explanation(all.with(variant), more);
        }
    }

    private record Shown(Dialect variant, Trial failing) {}

    /**
     * Makes findings of the variants that explain a reduced scenario, and follows them from now on.
     *
     * @param whole the scenario that was reduced
     * @return the number of the first finding; negative if there are none
     */
    int explain(Trial reduced, Trial whole) {
        if (reduced.aspect().isCostly()) {
            return Account.UNEXPLAINED;
        }
        Explanation found = extended(new Explanation(Dialect.STRICT, List.of()), reduced, whole);
        return found == null || over.getAsBoolean() ? Account.UNEXPLAINED : adopt(found);
    }

    private int adopt(Explanation found) {
        int first = Account.UNEXPLAINED;
        for (Shown each : found.shown()) {
            Trial reduced = new Reduction(laboratory, findings.wide()).reduce(each.failing());
            int number = blaming.explain(each.variant(), reduced);
            first = first < 0 ? number : first;
        }
        return first;
    }

    /**
     * Returns the number of the finding that explains why a case that failed no longer does: its variant was not followed then, and
     * is now, or the other way round. If it takes several of them it is the first. Negative if there is none.
     */
    int explainedBy(Trial failing) {
        int any = Account.UNEXPLAINED;
        for (Variant variant : Variant.values()) {
            Dialect other = otherwise(variant);
            if (other.equals(findings.followed())) {
                continue;
            }
            Trial again = laboratory.trial(failing.operations(), Avoidance.NONE.following(other));
            if (isSame(again, failing)) {
                return findings.numberOf(variant.rule());
            }
            any = again.fails() && any < 0 ? findings.numberOf(variant.rule()) : any;
        }
        return any < 0 ? explainedByOneOf(failing) : any;
    }

    /** The same where either of several variants would do, so that it passes still without any one of them. */
    private int explainedByOneOf(Trial failing) {
        Dialect fewer = Dialect.STRICT;
        Trial again = laboratory.trial(failing.operations(), Avoidance.NONE.following(fewer));
        for (Variant variant : findings.followed().variants()) {
            if (!isSame(again, failing)) {
                return Account.UNEXPLAINED;
            }
            fewer = fewer.with(variant, findings.followed().value(variant));
            again = laboratory.trial(failing.operations(), Avoidance.NONE.following(fewer));
            if (!again.fails()) {
                return findings.numberOf(variant.rule());
            }
        }
        return Account.UNEXPLAINED;
    }

    private static boolean isSame(Trial again, Trial failing) {
        return again.fails() && again.result().agreed() == failing.result().agreed();
    }

    /** What is followed, with or without a variant, whichever is not the case now but was before. */
    private Dialect otherwise(Variant variant) {
        Dialect followed = findings.followed();
        if (followed.has(variant)) {
            return followed.without(variant);
        }
        Dialect withdrawn = findings.withdrawn();
        return withdrawn.has(variant) ? followed.with(variant, withdrawn.value(variant)) : followed;
    }

    /** Adds a variant with which a scenario that fails passes; null if there is none that everything else agrees with, too. */
    private @Nullable Explanation extended(Explanation base, Trial failing, Trial whole) {
        if (base.shown().size() == MOST_VARIANTS) {
            return null;
        }
        for (Dialect candidate : candidates.of(base.all(), failing)) {
            List<Operation> operations = failing.operationsToFailure();
            Trial again = laboratory.trial(operations, following(base.all().with(candidate)));
            boolean passes = !again.fails() && again.steps().size() == operations.size();
            Explanation confirmed =
                    passes && !over.getAsBoolean() ? confirmed(base.with(candidate, failing), whole) : null;
            if (confirmed != null) {
                return confirmed;
            }
        }
        return null;
    }

    private Avoidance following(Dialect more) {
        return Avoidance.NONE.following(findings.followed().with(more));
    }

    private @Nullable Explanation confirmed(Explanation found, Trial whole) {
        Trial again = laboratory.trial(whole.operationsToFailure(), following(found.all()));
        if (again.fails()) {
            return extended(found, again, whole);
        }
        Avoidance avoided = avoided(found.all());
        Tally tally = new Tally(found.all());
        List<Trial> agreeing = new ArrayList<>();
        int unclear = 0;
        int against = 0;
        for (int from = 0; from < MOST_CASES && !tally.isEnough() && !over.getAsBoolean(); from += SOME_CASES) {
            for (Case drawn : fresh.cases(from, from + SOME_CASES, avoided, laboratory.focusOn(found.all()))) {
                Trial trial = laboratory.trial(drawn);
                tally.add(trial);
                if (!trial.fails()) {
                    agreeing.add(trial);
                } else if (tally.concerns(trial)
                        && findings.culprit(trial.steps(), trial.result().agreed()) < 0) {
                    Explanation more = extended(found, trial, whole);
                    against += failsWithout(trial) ? 0 : 1;
                    if (more != null || against > MOST_AGAINST || ++unclear > MOST_UNCLEAR) {
                        return more;
                    }
                }
            }
        }
        return tally.isEnough() && isWorth(against, agreeing) ? found : null;
    }

    /** Whether what speaks against variants is little beside what speaks for them: what agrees with them, and not without. */
    private boolean isWorth(int against, List<Trial> agreeing) {
        int missing = against * FOR_EACH_AGAINST;
        for (int i = 0; i < agreeing.size() && missing > 0; i++) {
            missing -= failsWithout(agreeing.get(i)) ? 1 : 0;
        }
        return missing <= 0;
    }

    /** What fresh cases steer around: what is known, but for the violations of the rules that the variants are about. */
    private Avoidance avoided(Dialect variants) {
        Avoidance avoided = findings.avoidance().following(findings.followed().with(variants));
        for (Variant variant : variants.variants()) {
            int number = findings.numberOf(variant.rule());
            avoided = number < 0 ? avoided : avoided.without(number);
        }
        return avoided;
    }

    /** Whether a scenario fails at the same step if no variant is followed that was not followed before. */
    private boolean failsWithout(Trial trial) {
        Trial without = laboratory.trial(trial.operationsToFailure(), following(Dialect.STRICT));
        return without.fails();
    }

    /** How many steps agreed that the variants decide. */
    private static final class Tally {
        private final Dialect variants;
        private final long[] agreed = new long[Rule.values().length];

        Tally(Dialect variants) {
            this.variants = variants;
        }

        void add(Trial trial) {
            for (Step step : trial.steps().subList(0, trial.result().agreed())) {
                step.rules().count(agreed, 0);
            }
        }

        boolean concerns(Trial trial) {
            return variants.variants().stream()
                    .anyMatch(variant -> trial.failingStep().rules().intersects(variant.replaced()));
        }

        @SuppressWarnings("EnumOrdinal") // Counted under the number of the rule.
        boolean isEnough() {
            return variants.variants().stream()
                    .allMatch(variant -> agreed[variant.rule().ordinal()] >= ENOUGH);
        }
    }
}
