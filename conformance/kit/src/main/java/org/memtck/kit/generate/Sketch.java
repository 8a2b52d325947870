package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * What the generator remembers of the scenario it writes: which regions there are and where. It serves to draw operations
 * that are likely to be legal; whether they are is for the reference to say.
 */
final class Sketch {
    final List<Region> regions = new ArrayList<>();
    final List<String> spaces = new ArrayList<>();
    final List<Region> roots = new ArrayList<>();
    final List<Owner> owners = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    /** The number of names that were given to regions and owners. */
    int names;

    int transactions;

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

    /** A region as the generator remembers it. */
    static final class Region {
        final String name;
        final RegionSpec spec;
        Size size;

        @Nullable
        Region container;

        final List<Region> subregions = new ArrayList<>();
        long at;
        int priority;
        boolean enabled = true;
        boolean readOnly;
        /** Whether an alias was made of it. */
        boolean aliased;
        /** The owner's name. */
        final @Nullable String owner;

        int references;
        boolean romMode = true;
        final List<Range> zones = new ArrayList<>();
        final List<Eventfd> eventfds = new ArrayList<>();
        /** The clients that log it. */
        final Set<Integer> clients = new TreeSet<>();

        Region(String name, RegionSpec spec, @Nullable String owner) {
            this.name = name;
            this.spec = spec;
            this.owner = owner;
            this.size = spec.size();
        }

        boolean isMapped() {
            return container != null;
        }

        boolean isOfOwner(@Nullable String name) {
            return name != null && name.equals(owner);
        }

        /** Whether it is in a container, and one of the two is the owner's. */
        boolean isTiedTo(String name) {
            return container != null && isOfOwner(name) != container.isOfOwner(name);
        }

        /** Whether it is in a container, and both are the owner's. */
        boolean isWithin(String name) {
            return container != null && isOfOwner(name) && container.isOfOwner(name);
        }

        boolean isContainer() {
            return spec instanceof RegionSpec.Container;
        }

        boolean isAlias() {
            return spec instanceof RegionSpec.Alias;
        }

        boolean hasContent() {
            return isRam() || spec instanceof RegionSpec.Rom || spec instanceof RegionSpec.RomDevice;
        }

        boolean isRam() {
            return spec instanceof RegionSpec.Ram
                    || spec instanceof RegionSpec.ResizeableRam
                    || spec instanceof RegionSpec.FileRam
                    || spec instanceof RegionSpec.CallerRam;
        }

        boolean isDevice() {
            return spec instanceof RegionSpec.Mmio;
        }

        boolean isRomDevice() {
            return spec instanceof RegionSpec.RomDevice;
        }

        boolean isIommu() {
            return spec instanceof RegionSpec.Iommu;
        }

        /** Whether something about it is out of the ordinary, so that accesses to it are of interest. */
        boolean isSpecial() {
            return isRomDevice() || isIommu() || !zones.isEmpty() || !eventfds.isEmpty() || !clients.isEmpty();
        }

        /** Whether some alias may show it: one of it, or of a container that it is inside of. */
        boolean isBelowAlias() {
            Region up = this;
            while (up != null && !up.aliased) {
                up = up.container;
            }
            return up != null;
        }

        /** How many containers it is inside of. */
        int depth() {
            int depth = 0;
            for (Region up = container; up != null; up = up.container) {
                depth++;
            }
            return depth;
        }

        /** How far it may reach without a change that is drawn with a view to its neighbours: RAM may grow. */
        Size reach(Size now) {
            return spec instanceof RegionSpec.ResizeableRam ram ? ram.max() : now;
        }

        /** Whether it would, now or once it has grown, share an offset with a sibling if that were placed there. */
        boolean mayOverlap(long otherAt, Size otherSize) {
            long last = end(at, reach(size));
            long otherLast = end(otherAt, otherSize);
            return Long.compareUnsigned(at, otherLast) <= 0 && Long.compareUnsigned(otherAt, last) <= 0;
        }

        private static long end(long at, Size size) {
            long last = at + size.last();
            return Long.compareUnsigned(last, at) < 0 ? -1 : last;
        }
    }

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
        int count = 0;
        for (Region region : regions) {
            count += wanted.test(region) ? 1 : 0;
        }
        int left = count == 0 ? 0 : choices.below(count);
        for (Region region : regions) {
            if (wanted.test(region) && left-- == 0) {
                return region;
            }
        }
        return null;
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

    void unmap(Region region) {
        if (region.container != null) {
            region.container.subregions.remove(region);
        }
        region.container = null;
    }
}
