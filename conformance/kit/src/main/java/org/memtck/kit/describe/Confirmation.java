package org.memtck.kit.describe;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.GeneratedCases;
import org.memtck.kit.generate.Focus;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * Tests whether a variant that some example shows is what the target does at all: draws scenarios about its rule, and looks which of
 * them tell it from the strict rule. One example may be right by chance.
 */
final class Confirmation {
    /** The number of drawn scenarios that have to tell something. */
    private static final int ENOUGH = 20;

    /** The most scenarios that are drawn for one variant. */
    private static final int MOST_CASES = 300;

    private static final int AT_A_TIME = 20;

    /** As many have to speak for a variant, for each that speaks against it. */
    private static final int TIMES = 4;

    private final Interview interview;
    private final Parameters bounds;
    private final long seed;
    private final Map<Variant, Tally> tallies = new EnumMap<>(Variant.class);

    Confirmation(Interview interview, Parameters bounds, long seed) {
        this.interview = interview;
        this.bounds = bounds;
        this.seed = seed;
    }

    /**
     * What drawn scenarios say of a variant.
     *
     * @param pro how many are right with it, and wrong without it
     * @param contra how many are the other way round
     * @param against the first of these, or null if there is none
     */
    record Tally(int pro, int contra, @Nullable Scenario against) {
        boolean speaksAgainst() {
            return contra > 0 && pro <= TIMES * contra;
        }

        @Override
        public String toString() {
            return pro + " of " + (pro + contra) + " drawn scenarios that tell";
        }
    }

    /** Returns a dialect without the variants that drawn scenarios speak against. */
    Dialect confirmed(Dialect found, DialectSearch search, Set<Capability> seen) {
        Dialect left = found;
        for (Variant variant : found.variants()) {
            Answer telling = search.telling(left, left.without(variant));
            if (telling != null && seen.containsAll(telling.question().needs())) {
                Tally tally = tally(left, variant, telling.question().needs());
                tallies.put(variant, tally);
                left = tally.speaksAgainst() ? left.without(variant) : left;
            }
        }
        return left;
    }

    private Tally tally(Dialect dialect, Variant variant, Set<Capability> capabilities) {
        Parameters with = bounds.in(dialect);
        Parameters without = bounds.in(dialect.without(variant));
        GeneratedCases cases = new GeneratedCases(capabilities, with, seed);
        Focus focus = Focus.on(capabilities, Set.of(variant.rule()), RuleSet.NONE, rule -> 0);
        int pro = 0;
        int contra = 0;
        Scenario against = null;
        for (int from = 0; from < MOST_CASES && pro + contra < ENOUGH; from += AT_A_TIME) {
            for (Case drawn : cases.cases(from, from + AT_A_TIME, Avoidance.NONE, focus)) {
                Optional<Answer> answer = interview.ask(new Question(
                        "a drawn scenario",
                        new Scenario(drawn.steps().stream().map(Step::operation).toList()),
                        dialect,
                        capabilities));
                int more = answer.map(each ->
                                each.fit(with).agreed() - each.fit(without).agreed())
                        .orElse(0);
                pro += more > 0 ? 1 : 0;
                contra += more < 0 ? 1 : 0;
                against = more < 0 && against == null ? answer.get().question().scenario() : against;
            }
        }
        return new Tally(pro, contra, against);
    }

    /** What drawn scenarios say of a variant that an example shows; null if none were drawn. */
    @Nullable
    Tally of(Variant variant) {
        return tallies.get(variant);
    }
}
