package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Budget;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Root;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * The search again, noting the rules that decide. A rule decides where the answer would be another one without it: a higher
 * priority where something of lower priority is there too, a disabled region where it would show something, and so on. Each
 * family says for itself when that is.
 */
final class TracedSearch {
    private final RegionTree tree;
    private final Search search;
    private RuleSet rules = RuleSet.NONE;
    /** The offset that goes with the way that was found last. */
    private long offset;

    TracedSearch(RegionTree tree, Budget budget) {
        this.tree = tree;
        this.search = new Search(tree, budget);
    }

    /**
     * Decodes the addresses {@code first .. last}, between two edges, as a root shows them.
     *
     * @param shown where what is shown begins: with the root at zero, but for variants of rules
     */
    Decode decode(Root shown, int root, long first, long last) {
        rules = Visibility.ofRoot(shown, root);
        Way way = Long.compareUnsigned(first, shown.at()) < 0
                ? null
                : fromRoot(tree.region(shown.region()), first - shown.at());
        return way == null
                ? Decode.nothing(first, last, rules)
                : new Decode(first, last, way.region(), offset, way, ReadOnly.holdsOn(way), rules);
    }

    private @Nullable Way fromRoot(Region root, long address) {
        if (!root.size.contains(address)) {
            Visibility.noteBeyondEnd(this, root, address);
            Aliases.noteDisplacedBelow(this, root, address);
            return null;
        }
        if (!root.enabled) {
            Visibility.noteDisabled(this, root, address);
            return null;
        }
        Way way = within(root, address, null);
        if (way == null) {
            Containers.noteHole(this, root);
        }
        return way;
    }

    private @Nullable Way within(Region region, long at, @Nullable Way before) {
        Way here = new Way(region, before);
        if (region.kind == Kind.ALIAS) {
            return throughAlias(region, at, here);
        }
        Way found = amongSubregions(region, at, here);
        if (found == null && Containers.isBacked(region)) {
            Containers.noteBacking(this, region);
            offset = at;
            return here;
        }
        return found;
    }

    private @Nullable Way amongSubregions(Region container, long at, Way here) {
        boolean hole = false;
        int[] subregions = container.subregions.inOrder();
        for (int i = 0; i < subregions.length; i++) {
            Region sub = tree.region(subregions[i]);
            if (!sub.covers(at)) {
                Visibility.noteElsewhere(this, sub, at);
            } else if (!sub.enabled) {
                Visibility.noteDisabled(this, sub, at - sub.at);
            } else {
                Way found = within(sub, at - sub.at, here);
                if (found != null) {
                    Visibility.noteCutOff(this, sub);
                    Containers.noteSubregion(this, container, sub, found.region());
                    Priorities.noteWinner(this, container, i, at, found.region(), hole);
                    return found;
                }
                Containers.noteHole(this, sub);
                hole = true;
            }
        }
        return null;
    }

    private @Nullable Way throughAlias(Region alias, long at, Way here) {
        Region target = tree.region(alias.target);
        long there = at + alias.offset;
        if (Long.compareUnsigned(there, at) < 0) {
            Visibility.noteWrap(this);
            return null;
        }
        if (!target.size.contains(there)) {
            Aliases.notePastTarget(this, alias, target, at);
            return null;
        }
        if (!target.enabled) {
            Aliases.noteDisabled(this, target, there);
            return null;
        }
        Way found = within(target, there, here);
        if (found == null) {
            Containers.noteHole(this, target);
            Aliases.noteDisplaced(this, alias, at);
            return null;
        }
        Aliases.noteShown(this, target);
        return found;
    }

    Region region(int id) {
        return tree.region(id);
    }

    /** Returns what is found at an offset of a region, whether the region itself is enabled and reaches that far or not. */
    @Nullable
    Place find(Region region, long at) {
        return search.within(region, at);
    }

    /** Returns the same without the region's own backing. */
    @Nullable
    Place findBelow(Region region, long at) {
        return search.below(region, at);
    }

    void hit(Rule rule) {
        rules = rules.with(rule);
    }

    void hit(RuleSet more) {
        rules = rules.union(more);
    }
}
