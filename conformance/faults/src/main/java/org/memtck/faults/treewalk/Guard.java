package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;

/** Which changes of the tree are misuse. */
class Guard {
    /** A region is to be added to a container. */
    void add(Region container, Region region) {
        refuseAlias(container);
        refuseSecondPlace(region);
        refuseCycle(container, region);
    }

    void refuseAlias(Region container) {
        if (container.kind == Kind.ALIAS) {
            throw Refusal.misuse(Rule.ALIAS_8);
        }
    }

    void refuseSecondPlace(Region region) {
        if (region.next.container != null) {
            throw Refusal.misuse(Rule.TREE_1);
        }
    }

    void refuseCycle(Region container, Region region) {
        if (leadsTo(region, container, false, new HashSet<>())) {
            throw Refusal.misuse(Rule.TREE_1);
        }
        if (leadsTo(region, container, true, new HashSet<>())) {
            throw Refusal.misuse(Rule.ALIAS_7);
        }
    }

    boolean leadsTo(Region from, Region wanted, boolean throughAliases, Set<Region> seen) {
        if (from == wanted) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        if (from.kind == Kind.ALIAS) {
            return throughAliases && leadsTo(from.target(), wanted, true, seen);
        }
        return from.next.subregions.stream().anyMatch(sub -> leadsTo(sub, wanted, throughAliases, seen));
    }

    /** A region is to be taken out of its container. */
    void delete(Region region) {
        if (region.next.container == null) {
            throw Refusal.misuse(Rule.TREE_1);
        }
    }

    /** A region is to be moved within its container. */
    void move(Region region) {
        if (region.next.container == null) {
            throw Refusal.misuse(Rule.TREE_2);
        }
    }

    /** A region is to get another size. */
    void resize(Region region) {
        if (region.kind.hasContent()) {
            throw Refusal.misuse(Rule.TREE_2);
        }
    }

    /** A region is to start elsewhere in its target. */
    void retarget(Region region) {
        if (region.kind != Kind.ALIAS) {
            throw Refusal.misuse(Rule.TREE_2);
        }
    }
}
