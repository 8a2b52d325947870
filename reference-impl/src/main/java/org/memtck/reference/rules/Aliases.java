package org.memtck.reference.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Windows on other regions (family ALIAS). */
final class Aliases {
    /** The rule by which the end of an alias cuts off what its target shows beyond. */
    static final RuleSet END = RuleSet.of(Rule.ALIAS_2);

    /** An alias as the root of a space shows its target, and a variant may take the target for the root. */
    static final RuleSet AT_ROOT = RuleSet.of(Rule.ALIAS_4);

    private Aliases() {}

    /** Notes that an alias shows a part of its target, wherever that is mapped itself. */
    static void noteShown(TracedSearch search, Region target) {
        search.hit(Rule.ALIAS_1);
        if (target.mappedAway) {
            search.hit(Rule.ALIAS_4);
        }
    }

    /** Notes that an alias reaches past the end of its target, where it is a hole. */
    static void notePastTarget(TracedSearch search, Region alias, Region target, long at) {
        search.hit(Rule.ALIAS_3);
        Ram.noteUnused(search, target, at + alias.offset);
        noteDisplaced(search, alias, at);
    }

    /** Notes that the target of an alias would show something, and is disabled. */
    static void noteDisabled(TracedSearch search, Region target, long there) {
        if (search.find(target, there) != null) {
            search.hit(Rule.ALIAS_5);
        }
    }

    /** Notes whether the alias would show something at an offset if it mattered where its target is, or was, mapped itself. */
    static void noteDisplaced(TracedSearch search, Region alias, long at) {
        if (alias.kind != Kind.ALIAS) {
            return;
        }
        Region target = search.region(alias.target);
        long there = at + alias.offset - target.at;
        if (target.mappedAway && target.size.contains(there) && search.find(target, there) != null) {
            search.hit(Rule.ALIAS_4);
        }
        noteDisplaced(search, target, at + alias.offset);
    }

    /** The same for a region and all that is below it. */
    static void noteDisplacedBelow(TracedSearch search, Region region, long at) {
        noteDisplaced(search, region, at);
        for (int id : region.subregions.inOrder()) {
            Region sub = search.region(id);
            noteDisplacedBelow(search, sub, at - sub.at);
        }
    }

    /** Returns the rule by which a change of a region shows through an alias. */
    static RuleSet ofChange(Decode before, Decode now, int changed) {
        boolean below = isBelowAlias(now, changed) || isBelowAlias(before, changed);
        return below ? RuleSet.of(Rule.ALIAS_6) : RuleSet.NONE;
    }

    private static boolean isBelowAlias(Decode decode, int region) {
        boolean reached = false;
        for (Way way = decode.way(); way != null; way = way.before()) {
            if (reached && way.region().kind == Kind.ALIAS) {
                return true;
            }
            reached |= way.region().id == region;
        }
        return false;
    }

    /** An alias takes no subregions (rule ALIAS-8). */
    static void refuseSubregions(Region container) throws Misuse {
        if (container.kind == Kind.ALIAS) {
            throw Misuse.of(Rule.ALIAS_8);
        }
    }

    /** A region below itself is misuse, through aliases (rule ALIAS-7) or without (rule TREE-1). */
    static void refuseCycle(RegionTree tree, Region region, int container) throws Misuse {
        if (leadsTo(tree, region, container, true, new HashSet<>())) {
            throw leadsTo(tree, region, container, false, new HashSet<>()) ? Tree.misplaced() : Misuse.of(Rule.ALIAS_7);
        }
    }

    private static boolean leadsTo(
            RegionTree tree, Region from, int wanted, boolean throughAliases, Set<Integer> seen) {
        if (from.id == wanted) {
            return true;
        }
        boolean leadsOn = from.kind == Kind.ALIAS || from.subregions.count() > 0;
        if (!leadsOn || !seen.add(from.id)) {
            return false;
        }
        if (from.kind == Kind.ALIAS) {
            return throughAliases && leadsTo(tree, tree.region(from.target), wanted, true, seen);
        }
        for (int id : from.subregions.inOrder()) {
            if (leadsTo(tree, tree.region(id), wanted, throughAliases, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an alias that is not of these regions shows a region. */
    static boolean showAny(RegionTree tree, int target, Predicate<Region> excepted) {
        for (int i = 0; i < tree.count(); i++) {
            Region region = tree.region(i);
            if (region.kind == Kind.ALIAS && region.target == target && !region.destroyed && !excepted.test(region)) {
                return true;
            }
        }
        return false;
    }
}
