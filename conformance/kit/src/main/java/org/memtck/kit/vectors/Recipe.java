package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;

/**
 * What the scenarios of a part of the set may use.
 *
 * @param share how large the part is, compared with the others
 * @param capabilities what may be used
 * @param parameters the bounds to keep within
 */
record Recipe(int share, Set<Capability> capabilities, Parameters parameters) {
    private static final long MEBIBYTE = 1 << 20;

    /** Buses of 16 and 32 bits, mapped by the byte; one that is mapped by the page; and one without bounds. */
    private static final Parameters SMALL = new Parameters(0x1000, 16, 1, 4);

    private static final Parameters USUAL = new Parameters(MEBIBYTE, 32, 1, 8);
    private static final Parameters PAGED = new Parameters(MEBIBYTE, 32, 0x1000, 8);
    private static final Parameters WIDE = new Parameters(MEBIBYTE, 64, 1, 8);

    /** All of them, those that need the least first. */
    static List<Recipe> all() {
        Set<Capability> everything = EnumSet.allOf(Capability.class);
        Set<Capability> flat = Profile.FLAT.of(everything);
        List<Recipe> recipes = new ArrayList<>();
        recipes.add(new Recipe(6, EnumSet.of(Capability.RAM, Capability.MMIO), SMALL));
        recipes.add(new Recipe(8, flat, USUAL));
        recipes.add(new Recipe(4, flat, PAGED));
        recipes.add(new Recipe(8, flat, WIDE));
        for (Capability capability : Capability.values()) {
            if (!flat.contains(capability)) {
                Set<Capability> one = EnumSet.copyOf(flat);
                one.addAll(Capability.closure(Set.of(capability)));
                recipes.add(new Recipe(1, one, USUAL));
            }
        }
        recipes.add(new Recipe(6, tree(), USUAL));
        recipes.add(new Recipe(6, tree(), WIDE));
        recipes.add(new Recipe(8, Profile.LAYERED.of(everything), USUAL));
        recipes.add(new Recipe(4, Profile.LAYERED.of(everything), PAGED));
        recipes.add(new Recipe(10, Profile.DEVICE.of(everything), USUAL));
        recipes.add(new Recipe(10, everything, USUAL));
        recipes.add(new Recipe(10, everything, Parameters.UNBOUNDED));
        return recipes;
    }

    /** Nested and overlapping regions that do not change. */
    private static Set<Capability> tree() {
        return EnumSet.of(
                Capability.RAM,
                Capability.ROM,
                Capability.MMIO,
                Capability.ALIAS,
                Capability.RESERVATION,
                Capability.NESTING,
                Capability.OVERLAP,
                Capability.FILL,
                Capability.FLATVIEW,
                Capability.FIND);
    }
}
