package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Owner;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Which owners die with an operation (family LIFE). An owner lives as long as its creator holds it, a region of it is visible in
 * some space (rule LIFE-2), or a region of it is in use (rule LIFE-3).
 */
final class Deaths {
    private static final Toll NONE = new Toll(List.of(), List.of(), RuleSet.NONE, false);
    private static final Toll OPEN = new Toll(List.of(), List.of(), RuleSet.NONE, true);

    private final Machine machine;

    Deaths(Machine machine) {
        this.machine = machine;
    }

    /**
     * Who dies.
     *
     * @param owners they, in the order of their creation
     * @param names what is finalised: the regions of each owner in the order of their creation, then the owner
     * @param rules the rules that decide who dies, and who lives on
     * @param open whether it is unspecified what happens: something of a dying owner is still in the map
     */
    record Toll(List<Owner> owners, List<String> names, RuleSet rules, boolean open) {
        /** Returns what is finalised if these are destroyed before. */
        List<String> namesAfter(List<String> destroyed) {
            List<String> all = new ArrayList<>(destroyed);
            all.addAll(names);
            return all;
        }
    }

    /**
     * Returns who dies in a situation.
     *
     * @param visible the tree that the spaces show
     * @param pending the tree that will be visible after the transaction
     * @param spaces the open spaces
     */
    Toll in(RegionTree visible, RegionTree pending, List<Space> spaces) {
        if (!hasOrphan()) {
            return NONE;
        }
        BitSet seen = visibleRegions(visible, spaces);
        List<Owner> dying = new ArrayList<>();
        RuleSet rules = RuleSet.NONE;
        for (Owner owner : machine.world().owners().all()) {
            boolean shown = owner.regions.stream().anyMatch(seen::get);
            if (owner.dependsOnVisibility() && !shown) {
                dying.add(owner);
            } else if (owner.dependsOnVisibility()) {
                rules = rules.with(Rule.LIFE_2).union(ComparedMaps.ofRoots(visible, spaces));
            } else if (owner.isOrphan() && !shown) {
                rules = rules.with(Rule.LIFE_3);
            }
        }
        for (Owner owner : dying) {
            if (isStillMapped(owner, dying, visible, spaces) || isStillMapped(owner, dying, pending, spaces)) {
                return OPEN;
            }
        }
        return new Toll(dying, names(dying, pending), rules.union(rules(dying, pending)), false);
    }

    private boolean hasOrphan() {
        for (Owner owner : machine.world().owners().all()) {
            if (owner.isOrphan()) {
                return true;
            }
        }
        return false;
    }

    private BitSet visibleRegions(RegionTree tree, List<Space> spaces) {
        BitSet seen = new BitSet();
        for (Space space : spaces) {
            AddressMap map = machine.map(tree, space.root());
            for (int i = 0; i < map.count(); i++) {
                Region region = map.decode(i).region();
                if (region != null) {
                    seen.set(region.id);
                }
            }
        }
        return seen;
    }

    private static boolean isStillMapped(Owner owner, List<Owner> dying, RegionTree tree, List<Space> spaces) {
        for (int id : owner.regions) {
            if (id < tree.count()
                    && (isTiedToTheLiving(id, dying, tree)
                            || Aliases.showAny(tree, id, alias -> isOf(alias.owner, dying)))) {
                return true;
            }
            if (spaces.stream().anyMatch(space -> space.root() == id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the region is in a container that lives on, or a region that lives on is in it. */
    private static boolean isTiedToTheLiving(int id, List<Owner> dying, RegionTree tree) {
        Region region = tree.region(id);
        if (region.container != Region.NOWHERE && !isOf(tree.region(region.container).owner, dying)) {
            return true;
        }
        for (int sub : region.subregions.inOrder()) {
            if (!isOf(tree.region(sub).owner, dying)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(@Nullable Owner owner, List<Owner> dying) {
        return owner != null && (owner.dead || dying.contains(owner));
    }

    private static List<String> names(List<Owner> dying, RegionTree tree) {
        List<String> names = new ArrayList<>();
        for (Owner owner : dying) {
            owner.regions.forEach(id -> names.add(tree.region(id).name));
            names.add(owner.name);
        }
        return names;
    }

    private static RuleSet rules(List<Owner> dying, RegionTree tree) {
        RuleSet rules = RuleSet.NONE;
        for (Owner owner : dying) {
            rules = rules.with(Rule.LIFE_5);
            if (!owner.regions.isEmpty()) {
                rules = rules.with(Rule.LIFE_1).with(Rule.LIFE_4);
            }
            if (owner.regions.stream().anyMatch(id -> tree.region(id).container != Region.NOWHERE)) {
                rules = rules.with(Rule.LIFE_11);
            }
        }
        return rules;
    }

    /** Lets them die: with each owner its regions are destroyed (rule LIFE-4). */
    void bury(Toll toll) {
        for (Owner owner : toll.owners) {
            owner.dead = true;
        }
        for (Owner owner : toll.owners) {
            owner.regions.forEach(id -> machine.world().changeInAll(id, tree -> Lifecycle.withoutRegion(tree, id)));
        }
        if (!toll.owners.isEmpty()) {
            machine.trace().noteDeaths(toll.rules.minus(RuleSet.of(Rule.LIFE_2, Rule.LIFE_3)));
        }
    }
}
