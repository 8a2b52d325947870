package org.memtck.kit.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param groups the same counted by rule and kind of region; those with a bin, in their order
 */
@Api
public record Bins(int possible, List<Bin> unreached, List<Group> groups) {
    /** Of nothing. */
    public static final Bins NONE = new Bins(0, List.of());

    /** Copies the lists. */
    public Bins {
        unreached = List.copyOf(unreached);
        groups = List.copyOf(groups);
    }

    /** Of which nothing is known by group. */
    public Bins(int possible, List<Bin> unreached) {
        this(possible, unreached, List.of());
    }

    /**
     * The bins of a rule for one kind of region.
     *
     * @param kind a keyword such as {@code ram}, {@code hole} for where nothing is, {@code -} where the kind does not matter
     * @param reached the number of bins that were reached
     * @param possible the number of bins that there are, 1 or more
     */
    @Api
    public record Group(Rule rule, String kind, int reached, int possible) {}

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
        List<Group> groups = new ArrayList<>();
        int possible = 0;
        for (Rule rule : Rule.values()) {
            if (offer.has(rule)) {
                List<Situation> bins = possible(rule, offer);
                Set<Situation> reached = reached(rule, counts);
                possible += bins.size();
                bins.stream().filter(bin -> !reached.contains(bin)).forEach(bin -> unreached.add(new Bin(rule, bin)));
                groups.addAll(groups(rule, bins, reached));
            }
        }
        return new Bins(possible, unreached, groups);
    }

    private static List<Group> groups(Rule rule, List<Situation> bins, Set<Situation> reached) {
        Map<Kind, Group> groups = new EnumMap<>(Kind.class);
        for (Situation bin : bins) {
            Group one = new Group(rule, bin.kind().toString(), reached.contains(bin) ? 1 : 0, 1);
            groups.merge(bin.kind(), one, Bins::sum);
        }
        return List.copyOf(groups.values());
    }

    private static Group sum(Group one, Group other) {
        return new Group(one.rule(), one.kind(), one.reached() + other.reached(), one.possible() + other.possible());
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
