package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/**
 * What the generator remembers of the scenario it writes: which regions there are and where. It serves to draw operations
 * that are likely to be legal; whether they are is for the reference to say.
 */
final class Sketch {
    /** How often a pick falls on the region in the spotlight if that will do, in a hundred. */
    private static final int SPOTLIGHT = 50;

    final List<Region> regions = new ArrayList<>();
    final List<String> spaces = new ArrayList<>();
    final List<Region> roots = new ArrayList<>();
    final List<Owner> owners = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    /** The number of names that were given to regions and owners. */
    int names;

    int transactions;

    /**
     * The region that the scenario is about for a while, so that what is done to it meets; null if there is none. What goes
     * wrong only after a certain history is not met by operations that each pick a region of their own.
     */
    @Nullable
    Region spotlight;

    /** What a pick chooses from; kept because there are so many of them. */
    private final List<Region> found = new ArrayList<>();

    /** An owner as the generator remembers it. */
    static final class Owner {
        final String name;
        boolean orphan;

        Owner(String name) {
            this.name = name;
        }
    }

    /** An open host window. */
    record Window(String handle, int length, boolean write) {}

    /** An eventfd at a region. */
    record Eventfd(String name, long at, int size, @Nullable Long match) {}

    /** A place in a container. */
    record Place(Region container, long at, int priority) {}

    void add(String name, RegionSpec spec, @Nullable String owner) {
        names++;
        regions.add(new Region(name, spec, owner));
        if (spec instanceof RegionSpec.Alias alias) {
            region(alias.target()).aliased = true;
        }
    }

    /** Forgets a region or owner that was finalised. */
    void forget(String name) {
        owners.removeIf(owner -> owner.name.equals(name));
        for (Region region : List.copyOf(regions)) {
            if (region.name.equals(name)) {
                unmap(region);
                List.copyOf(region.subregions).forEach(this::unmap);
                regions.remove(region);
                spotlight = spotlight == region ? null : spotlight;
            }
        }
    }

    /** Whether something may be added now: while no space is open, or else as a change of the tree. */
    boolean mayAdd(Features features) {
        return spaces.isEmpty() || features.has(Capability.DYNAMIC);
    }

    /** Picks one of the regions that are wanted, or null if there is none. */
    @Nullable
    Region pick(ChoiceSource choices, Predicate<Region> wanted) {
        if (spotlight != null && wanted.test(spotlight) && choices.chance(SPOTLIGHT)) {
            return spotlight;
        }
        return any(choices, wanted);
    }

    private @Nullable Region any(ChoiceSource choices, Predicate<Region> wanted) {
        found.clear();
        for (int i = 0; i < regions.size(); i++) {
            if (wanted.test(regions.get(i))) {
                found.add(regions.get(i));
            }
        }
        return found.isEmpty() ? null : found.get(choices.below(found.size()));
    }

    /** Turns to another region, whichever. */
    void turn(ChoiceSource choices) {
        spotlight = any(choices, region -> true);
    }

    Region region(String name) {
        for (Region region : regions) {
            if (region.name.equals(name)) {
                return region;
            }
        }
        throw new IllegalStateException("the sketch lacks the region " + name);
    }

    void map(Region region, Region container, long at, int priority) {
        region.container = container;
        region.at = at;
        region.priority = priority;
        container.subregions.add(region);
    }

    void move(Region region, long at) {
        noteLeft(region);
        region.at = at;
    }

    void unmap(Region region) {
        noteLeft(region);
        if (region.container != null) {
            region.container.subregions.remove(region);
        }
        region.container = null;
    }

    private static void noteLeft(Region region) {
        if (region.container != null) {
            region.left = new Place(region.container, region.at, region.priority);
        }
    }
}
