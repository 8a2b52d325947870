package org.memtck.kit.generate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;

/**
 * What the next scenarios turn to: the rules that were hit least so far. Some of the scenarios have a theme, that is all
 * that one of these rules needs; the others are drawn as ever, so that nothing becomes less than possible. Immutable.
 */
@Api
public final class Focus {
    /** No scenario has a theme. */
    public static final Focus NONE = new Focus(List.of(), new int[0]);

    /** How likely a scenario has a theme, in a hundred. */
    private static final int LIKELY = 50;
    /** How likely a theme is that of two rules, in a hundred. */
    private static final int TWO = 50;
    /** How much more often the rarest rule is a theme than one that is hit as often as most. */
    private static final int MOST = 16;

    private final List<Set<Capability>> themes;
    /** The sums of the weights of the themes up to each. */
    private final int[] sums;

    private Focus(List<Set<Capability>> themes, int[] sums) {
        this.themes = themes;
        this.sums = sums;
    }

    /**
     * Turns to rules that were hit seldom, and to the rarest the most. Even a rule that a target cannot hit at all takes only its
     * share.
     *
     * @param offered the capabilities that may be used
     * @param wanted the rules that may be turned to
     * @param avoided rules that no step may hit
     * @param hits how often a rule was hit so far
     */
    public static Focus on(Set<Capability> offered, Set<Rule> wanted, RuleSet avoided, ToLongFunction<Rule> hits) {
        List<Rule> rules = wanted.stream()
                .filter(rule -> !avoided.contains(rule))
                .filter(rule -> RuleNeeds.of(rule).isMetBy(offered))
                .toList();
        long usual = usual(rules, hits);
        Map<Set<Capability>, Integer> weights = new LinkedHashMap<>();
        for (Rule rule : rules) {
            weights.merge(RuleNeeds.of(rule).closure(), weight(hits.applyAsLong(rule), usual), Math::max);
        }
        weights.keySet().removeIf(Set::isEmpty);
        weights.values().removeIf(weight -> weight == 0);
        return of(weights);
    }

    private static Focus of(Map<Set<Capability>, Integer> weights) {
        int[] sums = weights.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(sums, Integer::sum);
        return new Focus(List.copyOf(weights.keySet()), sums);
    }

    /**
     * One that was taken apart with {@link #themes} and {@link #weights}.
     *
     * @throws IllegalArgumentException if these are not the themes and weights of one
     */
    public static Focus of(List<Set<Capability>> themes, List<Integer> weights) {
        Map<Set<Capability>, Integer> together = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(themes.size(), weights.size()); i++) {
            if (themes.get(i).isEmpty() || weights.get(i) < 1 || weights.get(i) > MOST) {
                throw new IllegalArgumentException("a theme " + themes.get(i) + " of weight " + weights.get(i));
            }
            together.put(themes.get(i), weights.get(i));
        }
        if (together.size() != themes.size() || together.size() != weights.size()) {
            throw new IllegalArgumentException(
                    weights.size() + " weights for " + themes.size() + " themes, or a theme is there twice");
        }
        return of(together);
    }

    /** What a scenario may turn to: capabilities that belong together. */
    public List<Set<Capability>> themes() {
        return themes;
    }

    /** How likely each theme is, 1 to {@value #MOST}, compared with the others. */
    public List<Integer> weights() {
        return IntStream.range(0, sums.length)
                .mapToObj(i -> sums[i] - (i == 0 ? 0 : sums[i - 1]))
                .toList();
    }

    /** The median. */
    private static long usual(List<Rule> rules, ToLongFunction<Rule> hits) {
        long[] sorted = rules.stream().mapToLong(hits).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static int weight(long hits, long usual) {
        return (int) Math.min(MOST, (usual + 1) / (hits + 1));
    }

    /** Draws the theme of a scenario: capabilities, or none. Often it is two themes, for what goes wrong together. */
    Set<Capability> draw(ChoiceSource choices) {
        if (themes.isEmpty() || !choices.chance(LIKELY)) {
            return Set.of();
        }
        Set<Capability> theme = EnumSet.copyOf(one(choices));
        if (choices.chance(TWO)) {
            theme.addAll(one(choices));
        }
        return theme;
    }

    private Set<Capability> one(ChoiceSource choices) {
        int drawn = choices.below(sums[sums.length - 1]);
        int index = 0;
        while (sums[index] <= drawn) {
            index++;
        }
        return themes.get(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Focus focus && focus.themes.equals(themes) && Arrays.equals(focus.sums, sums);
    }

    @Override
    public int hashCode() {
        return 31 * themes.hashCode() + Arrays.hashCode(sums);
    }
}
