package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Range;

/** What is seen of the regions that a region shows: its subregions, or an alias' target. */
class Perspective {
    private final Parts parts;

    Perspective(Parts parts) {
        this.parts = parts;
    }

    /** What a window on a space shows of its root, or null if it shows nothing of it. */
    final @Nullable Sight root(Region root, Range window) {
        if (!isShown(root) || !root.size.contains(window.first())) {
            return null;
        }
        long last = Addresses.lower(window.last(), lastOf(root));
        return new Sight(root, window.first(), last, 0, isReadOnly(root, false));
    }

    /** What is seen through a sight, the front one first. */
    List<Sight> below(Sight sight) {
        List<Sight> below = new ArrayList<>();
        Region target = sight.region().target;
        if (target != null) {
            addSeen(below, target(sight, target));
        }
        for (Region sub : subregions(sight.region())) {
            addSeen(below, subregion(sight, sub));
        }
        return below;
    }

    private static void addSeen(List<Sight> sights, @Nullable Sight sight) {
        if (sight != null) {
            sights.add(sight);
        }
    }

    /** The subregions, the front one first. */
    List<Region> subregions(Region container) {
        List<Region> subregions = container.subregions;
        return subregions.size() < 2
                ? subregions
                : subregions.stream().sorted(parts.precedence).toList();
    }

    /** What is seen of a subregion; null for nothing. */
    @Nullable
    Sight subregion(Sight sight, Region sub) {
        long first = Addresses.higher(sight.first(), sub.at);
        long last = Addresses.lower(sight.last(), Addresses.plus(sub.at, lastOf(sub)));
        if (!isShown(sub) || Addresses.isBefore(last, first)) {
            return null;
        }
        boolean readOnly = isReadOnly(sub, sight.readOnly());
        return new Sight(sub, first - sub.at, last - sub.at, sight.shift() + sub.at, readOnly);
    }

    /** What is seen of an alias' target; null for nothing. */
    @Nullable
    Sight target(Sight sight, Region target) {
        long start = startOf(sight);
        long first = start + sight.first();
        if (!isTargetShown(target) || Addresses.isBefore(first, start) || !target.size.contains(first)) {
            return null;
        }
        long last = Addresses.lower(Addresses.plus(start, sight.last()), lastOf(target));
        return new Sight(target, first, last, sight.shift() - start, isReadOnly(target, sight.readOnly()));
    }

    boolean isShown(Region region) {
        return region.enabled;
    }

    /** Whether an alias shows its target. */
    boolean isTargetShown(Region target) {
        return isShown(target);
    }

    /** The last offset of a region that can be seen. */
    long lastOf(Region region) {
        return region.size.last();
    }

    /** The offset in its target at which the alias in a sight starts. */
    long startOf(Sight alias) {
        return alias.region().start;
    }

    /** Whether guest writes are refused in a region that is seen through others. */
    boolean isReadOnly(Region region, boolean inherited) {
        return inherited || region.readOnly;
    }
}
