package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Picks scenarios of a few operations: as many for each rule, as far as they can be found. */
final class SmallOnes {
    /** How many cases of each recipe are searched for a rule. */
    private static final int DEPTH = 100;
    /** How many cases of the last recipe, which has all rules, are searched for a rule that is still rare. */
    private static final int RARE_DEPTH = 20_000;

    private final List<Candidates> candidates;
    private final int most;
    /** How often a rule has to be picked. */
    private final int least;
    /** Where the search for the next scenario of a rule goes on. */
    private final Map<Rule, Integer> next = new EnumMap<>(Rule.class);

    private final Map<Rule, Integer> found = new EnumMap<>(Rule.class);
    private final Set<List<Operation>> known = new HashSet<>();
    private final List<List<Step>> picked = new ArrayList<>();

    /**
     * Picks from cases.
     *
     * @param candidates the cases of each recipe; the last one offers everything
     * @param most the most operations of a scenario
     * @param least how many scenarios a rule gets, however rare it is
     */
    SmallOnes(List<Candidates> candidates, int most, int least) {
        this.candidates = candidates;
        this.most = most;
        this.least = least;
    }

    /** Picks {@code number} of them, or all if there are fewer. */
    List<List<Step>> pick(int number) {
        List<Rule> rules = new ArrayList<>(List.of(Rule.values()));
        while (picked.size() < number && !rules.isEmpty()) {
            rules.removeIf(rule -> picked.size() < number && !pick(rule));
        }
        return picked;
    }

    /** Picks the next one for a rule; returns false if there is none. */
    private boolean pick(Rule rule) {
        boolean rare = found.getOrDefault(rule, 0) < least;
        int all = DEPTH * candidates.size();
        for (int i = next.getOrDefault(rule, 0); i < all + (rare ? RARE_DEPTH : 0); i++) {
            boolean deep = i >= all;
            Candidates from = candidates.get(deep ? candidates.size() - 1 : i % candidates.size());
            List<Step> steps = from.get(deep ? DEPTH + i - all : i / candidates.size());
            if (Vectors.rules(steps).contains(rule) && add(shortened(from.recipe(), steps, RuleSet.of(rule)))) {
                next.put(rule, i + 1);
                found.merge(rule, 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    private List<Step> shortened(Recipe recipe, List<Step> steps, RuleSet rule) {
        List<Step> shortened = Shortener.shorten(Shortener.upTo(steps, rule), rule, most - 1);
        return Afterword.append(shortened, recipe.capabilities());
    }

    private boolean add(List<Step> steps) {
        boolean fits = steps.size() <= most
                && known.add(steps.stream().map(Step::operation).toList());
        return fits && picked.add(steps);
    }
}
