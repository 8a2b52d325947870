package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * What the generator remembers of the scenario it writes: which regions there are and where. It serves to draw operations
 * that are likely to be legal; whether they are is for the reference to say.
 */
final class Sketch {
    final List<Region> regions = new ArrayList<>();
    final List<String> spaces = new ArrayList<>();
    final List<Region> roots = new ArrayList<>();
    int transactions;

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

        Region(String name, RegionSpec spec) {
            this.name = name;
            this.spec = spec;
            this.size = spec.size();
        }

        boolean isMapped() {
            return container != null;
        }

        boolean isContainer() {
            return spec instanceof RegionSpec.Container;
        }

        boolean isAlias() {
            return spec instanceof RegionSpec.Alias;
        }

        boolean hasContent() {
            return spec instanceof RegionSpec.Ram || spec instanceof RegionSpec.Rom;
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

        /** Whether it would share an offset with a sibling if it were placed there. */
        boolean overlaps(long otherAt, Size otherSize) {
            long last = end(at, size);
            long otherLast = end(otherAt, otherSize);
            return Long.compareUnsigned(at, otherLast) <= 0 && Long.compareUnsigned(otherAt, last) <= 0;
        }

        private static long end(long at, Size size) {
            long last = at + size.last();
            return Long.compareUnsigned(last, at) < 0 ? -1 : last;
        }
    }

    void add(String name, RegionSpec spec) {
        regions.add(new Region(name, spec));
        if (spec instanceof RegionSpec.Alias alias) {
            region(alias.target()).aliased = true;
        }
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
