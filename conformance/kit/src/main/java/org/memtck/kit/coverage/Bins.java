package org.memtck.kit.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * How many of the bins of a target were reached.
 *
 * @param possible the number of bins that a campaign can reach
 * @param unreached those of them that it did not reach, by rule
 */
@Api
public record Bins(int possible, List<Bin> unreached) {
    /** Of nothing. */
    public static final Bins NONE = new Bins(0, List.of());

    /** Copies the list. */
    public Bins {
        unreached = List.copyOf(unreached);
    }

    /** The number of bins that were reached. */
    public int reached() {
        return possible - unreached.size();
    }

    /**
     * The bins of what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     * @param counts what was seen
     */
    public static Bins of(Set<Capability> capabilities, Parameters parameters, SituationCounts counts) {
        Offer offer = new Offer(capabilities, parameters);
        List<Bin> unreached = new ArrayList<>();
        int possible = 0;
        for (Rule rule : Rule.values()) {
            if (offer.has(rule)) {
                List<Situation> bins = possible(rule, offer);
                Set<Situation> reached = reached(rule, counts);
                possible += bins.size();
                bins.stream().filter(bin -> !reached.contains(bin)).forEach(bin -> unreached.add(new Bin(rule, bin)));
            }
        }
        return new Bins(possible, unreached);
    }

    private static List<Situation> possible(Rule rule, Offer offer) {
        RuleShape shape = RuleShapes.of(rule);
        return Situation.all().stream()
                .filter(situation -> situation.equals(shape.binOf(situation)))
                .filter(situation -> situation.isConsistent() && offer.has(situation))
                .filter(situation -> !Impossible.is(rule, situation, offer))
                .toList();
    }

    private static Set<Situation> reached(Rule rule, SituationCounts counts) {
        RuleShape shape = RuleShapes.of(rule);
        Set<Situation> reached = new HashSet<>();
        for (int i = 0; i < Situation.COUNT; i++) {
            Situation bin = counts.get(i, rule) == 0 ? null : shape.binOf(Situation.of(i));
            if (bin != null) {
                reached.add(bin);
            }
        }
        return reached;
    }
}
