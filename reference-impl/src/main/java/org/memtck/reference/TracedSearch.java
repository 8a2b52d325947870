package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * The search again, noting the rules that decide. A rule decides where the answer would be another one without it: a higher
 * priority where something of lower priority is there too, a disabled region where it would show something, and so on.
 */
final class TracedSearch {
    private final RegionTree tree;
    private final Search search;
    private RuleSet rules = RuleSet.NONE;

    TracedSearch(RegionTree tree, Budget budget) {
        this.tree = tree;
        this.search = new Search(tree, budget);
    }

    /** Decodes the addresses {@code first .. last}, between two edges, as a root shows them. */
    Decode decode(int root, long first, long last) {
        rules = RuleSet.NONE;
        Way way = fromRoot(tree.region(root), first);
        if (way == null) {
            return new Decode(first, last, null, 0, null, false, rules);
        }
        return new Decode(first, last, way.region(), offset, way, way.isReadOnly(), rules);
    }

    /** The offset that goes with the way that was found last. */
    private long offset;

    private @Nullable Way fromRoot(Region root, long address) {
        if (!root.size.contains(address)) {
            noteBeyondEnd(root, address);
            noteDisplacedBelow(root, address);
            return null;
        }
        if (!root.enabled) {
            noteDisabled(Rule.VIS_5, root, address);
            return null;
        }
        Way way = within(root, address, null);
        if (way == null) {
            noteHole(root);
        }
        return way;
    }

    private @Nullable Way within(Region region, long at, @Nullable Way before) {
        Way here = new Way(region, before);
        if (region.kind == Kind.ALIAS) {
            return throughAlias(region, at, here);
        }
        Way found = amongSubregions(region, at, here);
        if (found == null && region.kind.isTarget()) {
            noteBacking(region);
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
                noteNotCovering(sub, at);
            } else if (!sub.enabled) {
                noteDisabled(Rule.VIS_5, sub, at - sub.at);
            } else {
                Way found = within(sub, at - sub.at, here);
                if (found != null) {
                    noteWinner(container, i, at, found.region(), hole);
                    return found;
                }
                noteHole(sub);
                hole = true;
            }
        }
        return null;
    }

    private @Nullable Way throughAlias(Region alias, long at, Way here) {
        Region target = tree.region(alias.target);
        long there = at + alias.offset;
        if (Long.compareUnsigned(there, at) < 0) {
            hit(Rule.VIS_4);
            return null;
        }
        if (!target.size.contains(there)) {
            hit(Rule.ALIAS_3);
            if (target.isUnused(there)) {
                hit(Rule.RAM_2);
            }
            noteDisplaced(alias, at);
            return null;
        }
        if (!target.enabled) {
            noteDisabled(Rule.ALIAS_5, target, there);
            return null;
        }
        Way found = within(target, there, here);
        if (found == null) {
            noteHole(target);
            noteDisplaced(alias, at);
            return null;
        }
        hit(Rule.ALIAS_1);
        if (target.mappedAway) {
            hit(Rule.ALIAS_4);
        }
        return found;
    }

    private void noteBacking(Region region) {
        for (int id : region.subregions.inOrder()) {
            if (tree.region(id).enabled) {
                hit(Rule.CONT_2);
                return;
            }
        }
    }

    private void noteHole(Region region) {
        if (region.kind == Kind.CONTAINER) {
            hit(Rule.CONT_1);
        }
    }

    private void noteDisabled(Rule rule, Region region, long at) {
        if (search.within(region, at) != null) {
            hit(rule);
        }
    }

    private void noteNotCovering(Region sub, long at) {
        if (!sub.enabled) {
            return;
        }
        long inside = at - sub.at;
        noteDisplaced(sub, inside);
        if (Long.compareUnsigned(sub.at, at) <= 0) {
            noteBeyondEnd(sub, inside);
        } else if (sub.isCutOff() && sub.size.contains(inside) && search.within(sub, inside) != null) {
            hit(Rule.VIS_4);
        }
    }

    /** The offset lies beyond the region's end: is there something that the end cuts off? */
    private void noteBeyondEnd(Region region, long at) {
        if (region.isUnused(at)) {
            hit(Rule.RAM_2);
        }
        if (search.below(region, at) != null) {
            hit(region.kind == Kind.ALIAS ? Rule.ALIAS_2 : Rule.VIS_3);
        }
    }

    /** Would the alias show something at the offset if it mattered where its target is, or was, mapped itself? */
    private void noteDisplaced(Region alias, long at) {
        if (alias.kind != Kind.ALIAS) {
            return;
        }
        Region target = tree.region(alias.target);
        long there = at + alias.offset - target.at;
        if (target.mappedAway && target.size.contains(there) && search.within(target, there) != null) {
            hit(Rule.ALIAS_4);
        }
        noteDisplaced(target, at + alias.offset);
    }

    private void noteDisplacedBelow(Region region, long at) {
        noteDisplaced(region, at);
        for (int id : region.subregions.inOrder()) {
            Region sub = tree.region(id);
            noteDisplacedBelow(sub, at - sub.at);
        }
    }

    private void noteWinner(Region container, int index, long at, Region leaf, boolean afterHole) {
        int[] subregions = container.subregions.inOrder();
        Region winner = tree.region(subregions[index]);
        if (afterHole) {
            hit(Rule.PRIO_4);
        }
        if (winner.isCutOff()) {
            hit(Rule.VIS_4);
        }
        if (container.kind.isTarget()) {
            hit(Rule.CONT_2);
            if (leaf.kind == Kind.RESERVATION) {
                hit(Rule.RESV_1);
            }
        }
        for (int i = index + 1; i < subregions.length; i++) {
            Region other = tree.region(subregions[i]);
            if (other.enabled && other.covers(at)) {
                Place hidden = search.within(other, at - other.at);
                if (hidden != null) {
                    noteHidden(winner, leaf, other, hidden.region());
                }
            }
        }
    }

    private void noteHidden(Region winner, Region leaf, Region loser, Region hidden) {
        if (winner.priority == loser.priority) {
            hit(Rule.PRIO_5);
        } else {
            hit(Rule.PRIO_1);
            if (winner.priority < 0 || loser.priority < 0 || !winner.priorityStated || !loser.priorityStated) {
                hit(Rule.PRIO_2);
            }
        }
        boolean nested = leaf != winner || hidden != loser;
        if (nested && leaf.priority <= hidden.priority) {
            hit(Rule.PRIO_3);
        }
        if (leaf.kind == Kind.RESERVATION) {
            hit(Rule.RESV_1);
        }
    }

    private void hit(Rule rule) {
        rules = rules.with(rule);
    }
}
