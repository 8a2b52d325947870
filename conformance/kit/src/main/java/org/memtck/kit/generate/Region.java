package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A region as the generator remembers it: what it is, where it is, and what is attached to it. */
final class Region {
    final String name;
    final RegionSpec spec;
    Size size;

    @Nullable
    Region container;

    final List<Region> subregions = new ArrayList<>();
    long at;
    int priority;
    /** Where it was before it was moved or taken out last. */
    Sketch.@Nullable Place left;

    boolean enabled = true;
    boolean readOnly;
    /** Whether an alias was made of it. */
    boolean aliased;
    /** The owner's name. */
    final @Nullable String owner;

    int references;
    boolean romMode = true;
    final List<Range> zones = new ArrayList<>();
    final List<Sketch.Eventfd> eventfds = new ArrayList<>();
    /** The one that was taken off last. */
    Sketch.@Nullable Eventfd removedEventfd;
    /** The clients that log it. */
    final Set<Integer> clients = new TreeSet<>();

    Region(String name, RegionSpec spec, @Nullable String owner) {
        this.name = name;
        this.spec = spec;
        this.owner = owner;
        this.size = spec.size();
    }

    void removeEventfd(String name) {
        for (Sketch.Eventfd eventfd : List.copyOf(eventfds)) {
            if (eventfd.name().equals(name)) {
                eventfds.remove(eventfd);
                removedEventfd = eventfd;
            }
        }
    }

    /** Picks an eventfd that listens at it or did so, or null if there is none. */
    Sketch.@Nullable Eventfd eventfd(ChoiceSource choices) {
        if (eventfds.isEmpty() || (removedEventfd != null && choices.chance(30))) {
            return removedEventfd;
        }
        return eventfds.get(choices.below(eventfds.size()));
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
        return isRomDevice()
                || isIommu()
                || !zones.isEmpty()
                || !eventfds.isEmpty()
                || removedEventfd != null
                || !clients.isEmpty();
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
