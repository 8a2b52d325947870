package org.memtck.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Owners, and who of them dies: an owner lives as long as its creator holds it, a region of it is visible in some space (rule
 * LIFE-2), or a region of it is in use (rule LIFE-3).
 */
final class Lifecycle {
    private final Map<String, Owner> owners = new LinkedHashMap<>();
    /** The rules of the deaths since the target was last asked to be quiet (rule LIFE-5). */
    private RuleSet recent = RuleSet.NONE;

    boolean knows(String name) {
        return owners.containsKey(name);
    }

    void make(String name) {
        owners.put(name, new Owner(name));
    }

    Owner owner(String name) throws Misuse {
        Owner owner = owners.get(name);
        if (owner == null) {
            throw Misuse.error("there is no owner " + name);
        }
        if (owner.dead) {
            throw Misuse.error("the owner " + name + " is dead");
        }
        return owner;
    }

    /** An owner that its creator still holds. */
    Owner held(String name) throws Misuse {
        Owner owner = owner(name);
        if (!owner.hasCreator) {
            throw Misuse.of(Rule.LIFE_5);
        }
        return owner;
    }

    /** The rules of the deaths since the last call. */
    RuleSet takeRecent() {
        RuleSet rules = recent;
        recent = RuleSet.NONE;
        return rules;
    }

    /**
     * Who dies in a situation.
     *
     * @param visible the tree that the spaces show
     * @param pending the tree that will be visible after the transaction
     * @param spaces the open spaces
     */
    Deaths deaths(RegionTree visible, RegionTree pending, List<Spaces.Space> spaces) {
        if (!hasOrphan()) {
            return Deaths.NONE;
        }
        BitSet seen = visibleRegions(visible, spaces);
        List<Owner> dying = new ArrayList<>();
        RuleSet rules = RuleSet.NONE;
        for (Owner owner : owners.values()) {
            boolean shown = owner.regions.stream().anyMatch(seen::get);
            if (owner.dependsOnVisibility() && !shown) {
                dying.add(owner);
            } else if (owner.dependsOnVisibility()) {
                rules = rules.with(Rule.LIFE_2).union(rulesOfRoots(visible, spaces));
            } else if (owner.isOrphan() && !shown) {
                rules = rules.with(Rule.LIFE_3);
            }
        }
        for (Owner owner : dying) {
            if (isStillMapped(owner, dying, visible, spaces) || isStillMapped(owner, dying, pending, spaces)) {
                return Deaths.OPEN;
            }
        }
        return new Deaths(dying, names(dying, pending), rules.union(deathRules(dying, pending)), false);
    }

    private boolean hasOrphan() {
        for (Owner owner : owners.values()) {
            if (owner.isOrphan()) {
                return true;
            }
        }
        return false;
    }

    private static BitSet visibleRegions(RegionTree tree, List<Spaces.Space> spaces) {
        BitSet seen = new BitSet();
        for (Spaces.Space space : spaces) {
            AddressMap map = tree.map(space.root());
            for (int i = 0; i < map.count(); i++) {
                Region region = map.decode(i).region();
                if (region != null) {
                    seen.set(region.id);
                }
            }
        }
        return seen;
    }

    private static boolean isStillMapped(Owner owner, List<Owner> dying, RegionTree tree, List<Spaces.Space> spaces) {
        for (int id : owner.regions) {
            if (id < tree.count() && (isTiedToTheLiving(id, dying, tree) || isAliased(id, dying, tree))) {
                return true;
            }
            if (spaces.stream().anyMatch(space -> space.root() == id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the region is in a container that lives on, or a region that lives on is in it. */
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

    /** Whether an alias shows the region that does not die together with it. */
    static boolean isAliased(int id, List<Owner> dying, RegionTree tree) {
        for (int i = 0; i < tree.count(); i++) {
            Region region = tree.region(i);
            if (region.kind == Kind.ALIAS && region.target == id && !region.destroyed && !isOf(region.owner, dying)) {
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

    private static RuleSet deathRules(List<Owner> dying, RegionTree tree) {
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

    /** Notes that they died; returns the ids of their regions. */
    List<Integer> bury(Deaths deaths) {
        List<Integer> regions = new ArrayList<>();
        for (Owner owner : deaths.owners()) {
            owner.dead = true;
            regions.addAll(owner.regions);
        }
        if (!deaths.owners().isEmpty()) {
            recent = recent.union(deaths.rules().minus(RuleSet.of(Rule.LIFE_2, Rule.LIFE_3)));
        }
        return regions;
    }

    /** What a space shows keeps an owner alive, wherever the space's root is mapped itself (rule VIS-6). */
    private static RuleSet rulesOfRoots(RegionTree visible, List<Spaces.Space> spaces) {
        boolean displaced = spaces.stream()
                .anyMatch(space -> space.root() < visible.count() && visible.region(space.root()).mappedAway);
        return displaced ? RuleSet.of(Rule.VIS_6) : RuleSet.NONE;
    }
}
