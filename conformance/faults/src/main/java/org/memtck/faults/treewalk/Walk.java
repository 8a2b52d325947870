package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.scenario.Size;

/**
 * Finds what an address decodes to by walking down the tree, anew for each access. On its way it narrows how far the
 * answer holds, so that blocks and flat views can go from range to range.
 */
class Walk {
    /** Of a map within the limits no walk takes more; a fault may make it go in circles. */
    private static final long MOST_STEPS = Limit.WAYS.most();

    private long steps;

    /** What an address of a space decodes to. */
    Found find(Region root, long address) {
        steps = 0;
        Size size = root.visible.size;
        if (!isShown(root) || !size.contains(address)) {
            return Found.hole(size.contains(address) ? size.last() : -1);
        }
        return within(root, address, size.last(), false);
    }

    /** What is at an offset of a region, whether or not the region is shown and reaches that far. */
    Found within(Region region, long at, long last, boolean inherited) {
        if (++steps > MOST_STEPS) {
            throw Refusal.error("the map takes more than " + MOST_STEPS + " steps");
        }
        boolean readOnly = readOnly(region, inherited);
        if (region.kind == Kind.ALIAS) {
            return throughAlias(region, at, last, readOnly);
        }
        Found below = amongSubregions(region, at, last, readOnly);
        return below.isHole() && backs(region) ? new Found(region, at, below.last(), readOnly) : below;
    }

    Found amongSubregions(Region container, long at, long last, boolean readOnly) {
        long end = last;
        for (Region sub : candidates(container)) {
            Found found = look(sub, at, end, readOnly);
            if (!found.isHole() || (isShown(sub) && covers(sub, at) && !isTransparent(sub))) {
                return found;
            }
            end = found.last();
        }
        return Found.hole(end);
    }

    /** What a subregion shows at an offset of its container. */
    final Found look(Region sub, long at, long last, boolean readOnly) {
        long start = sub.visible.at;
        if (!isShown(sub)) {
            return Found.hole(last);
        }
        if (covers(sub, at)) {
            long end = Unsigned.min(last - start, lastOf(sub));
            return within(sub, at - start, end, readOnly).shifted(start);
        }
        return Found.hole(Unsigned.less(at, start) ? Unsigned.min(last, start - 1) : last);
    }

    Found throughAlias(Region alias, long at, long last, boolean readOnly) {
        Region target = alias.target();
        long offset = targetOffset(alias);
        long there = at + offset;
        if (overflows(at, offset) || !target.visible.size.contains(there) || !isTargetShown(target)) {
            return Found.hole(last);
        }
        long end = Unsigned.min(Unsigned.sumOrLast(last, offset), target.visible.size.last());
        return within(target, there, end, readOnly).shifted(-offset);
    }

    /** The subregions to look at, the one that wins first. */
    List<Region> candidates(Region container) {
        return container.visible.subregions;
    }

    boolean isShown(Region region) {
        return region.visible.enabled;
    }

    boolean isTargetShown(Region target) {
        return isShown(target);
    }

    /** Whether a subregion reaches over an offset of its container. Nothing wraps. */
    boolean covers(Region sub, long at) {
        return !Unsigned.less(at, sub.visible.at) && !Unsigned.less(lastOf(sub), at - sub.visible.at);
    }

    /** The last offset of a subregion that can be seen. */
    long lastOf(Region sub) {
        return sub.visible.size.last();
    }

    /** Whether what is below shows where a subregion has nothing. */
    boolean isTransparent(Region sub) {
        return true;
    }

    /** Whether a sum lies past the last offset there is. */
    boolean overflows(long at, long offset) {
        return Unsigned.less(at + offset, at);
    }

    /** Where an alias starts in its target. */
    long targetOffset(Region alias) {
        return alias.visible.offset;
    }

    /** Whether a region answers where its subregions do not. */
    boolean backs(Region region) {
        return region.kind.isLeaf();
    }

    /** Whether writes are refused from here on down. */
    boolean readOnly(Region region, boolean inherited) {
        return inherited || region.visible.readOnly;
    }
}
