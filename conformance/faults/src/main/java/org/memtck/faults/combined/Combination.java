package org.memtck.faults.combined;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.faults.treewalk.Defect;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * Defects that one target has at once, each of which breaks a rule of its own.
 *
 * @param defects two or more, in the order of their declaration
 */
@Api
public record Combination(List<Defect> defects) {
    /** Three faults of a flat bus, of which the first one keeps the others from being seen in most scenarios. */
    static final Combination FLAT_BUS =
            of(EnumSet.of(Defect.WHOLE_SPACE_REFUSED, Defect.ROM_WRITABLE, Defect.UNALIGNED_ACCEPTED));

    /** What a layered memory map for one machine got wrong, all at once. */
    static final Combination LAYERED_MAP = of(EnumSet.of(
            Defect.ALIAS_SHOWS_WHAT_IS_BEHIND,
            Defect.CHILDREN_NOT_CUT,
            Defect.HIGHER_OF_OWN_AND_INHERITED,
            Defect.EQUALS_BY_ADDRESS,
            Defect.WRITTEN_VALUE_NOT_CUT));

    /** Copies the list. */
    public Combination {
        defects = List.copyOf(defects);
    }

    static Combination of(Set<Defect> defects) {
        return new Combination(defects.stream().sorted().toList());
    }

    /** Returns the rules that its defects break. */
    public Set<Rule> broken() {
        return defects.stream().map(Defect::breaks).collect(Collectors.toSet());
    }

    /** Returns the defects as a set. */
    Set<Defect> set() {
        return Set.copyOf(defects);
    }

    /**
     * Draws combinations, each another one.
     *
     * @param count how many, of the more than ten thousand that there are
     * @param size the number of defects in each
     * @param first the one to begin with
     * @param seed chooses them
     */
    static List<Combination> draw(int count, int size, Combination first, long seed) {
        Random random = new Random(seed);
        Set<Combination> drawn = new LinkedHashSet<>();
        drawn.add(first);
        while (drawn.size() < count) {
            drawn.add(draw(size, random));
        }
        return new ArrayList<>(drawn);
    }

    private static Combination draw(int size, Random random) {
        List<Defect> all = new ArrayList<>(List.of(Defect.values()));
        Collections.shuffle(all, random);
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        for (Defect defect : all) {
            if (defects.size() < size && rules.add(defect.breaks())) {
                defects.add(defect);
            }
        }
        return of(defects);
    }
}
