package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/** Picks scenarios that hit rules which few others hit, and that leave little free. */
final class Picker {
    private final Map<Rule, Integer> hits = new EnumMap<>(Rule.class);
    private final Set<List<Operation>> known = new HashSet<>();

    /** A scenario, and what it is worth apart from what was picked before. */
    private record Offer(List<Step> steps, List<Rule> rules, double strictness) {
        static Offer of(List<Step> steps) {
            int free = VectorText.of("", steps).freedoms();
            return new Offer(steps, Vectors.rules(steps).toList(), (double) steps.size() / (steps.size() + free));
        }
    }

    /** Notes what was picked elsewhere. */
    void note(List<Step> steps) {
        Vectors.rules(steps).forEach(rule -> hits.merge(rule, 1, Integer::sum));
    }

    /** Picks that many, or all if there are fewer; none twice. */
    List<List<Step>> pick(List<List<Step>> from, int number) {
        List<Offer> offers =
                new ArrayList<>(from.stream().filter(this::isNew).map(Offer::of).toList());
        List<List<Step>> picked = new ArrayList<>();
        while (picked.size() < number && !offers.isEmpty()) {
            Offer best = offers.get(0);
            for (Offer offer : offers) {
                best = worth(offer) > worth(best) ? offer : best;
            }
            offers.remove(best);
            picked.add(best.steps());
            note(best.steps());
        }
        return picked;
    }

    private boolean isNew(List<Step> steps) {
        return known.add(steps.stream().map(Step::operation).toList());
    }

    private double worth(Offer offer) {
        double sum = 0;
        for (Rule rule : offer.rules()) {
            sum += 1.0 / (1 + hits.getOrDefault(rule, 0));
        }
        return sum * offer.strictness() * offer.strictness();
    }
}
