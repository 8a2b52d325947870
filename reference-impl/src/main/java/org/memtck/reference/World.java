package org.memtck.reference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.RegionSpec;

/**
 * All regions and spaces: the state of the tree that is visible, and within a transaction also the one that will be (rule
 * TXN-1).
 */
final class World {
    private static final int MOST_REGIONS = 100_000;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Spaces spaces = new Spaces();
    private RegionTree visible = RegionTree.EMPTY;
    private RegionTree pending = RegionTree.EMPTY;
    private @Nullable Change lastChange;
    private int transactions;

    Spaces spaces() {
        return spaces;
    }

    /** The state that operations build on. */
    RegionTree pending() {
        return pending;
    }

    /** The state that accesses see. */
    RegionTree visible() {
        return visible;
    }

    void create(String name, RegionSpec spec) throws Misuse {
        if (ids.containsKey(name)) {
            throw Misuse.error("the region " + name + " exists already");
        }
        if (ids.size() == MOST_REGIONS) {
            throw Misuse.error("more than " + MOST_REGIONS + " regions");
        }
        int target = spec instanceof RegionSpec.Alias alias ? id(alias.target()) : Region.NOWHERE;
        Region region = new Region(pending.count(), name, spec, target);
        ids.put(name, region.id);
        pending = pending.with(region);
        if (transactions == 0) {
            visible = pending;
            lastChange = null;
        }
    }

    int id(String name) throws Misuse {
        Integer id = ids.get(name);
        if (id == null) {
            throw Misuse.error("there is no region " + name);
        }
        return id;
    }

    Region region(String name) throws Misuse {
        return pending.region(id(name));
    }

    /** Makes a new state the one to build on; outside a transaction it is visible at once (rules TREE-2 and TXN-1). */
    void change(RegionTree next, Rule rule, int region) {
        if (next == pending) {
            return;
        }
        pending = next;
        if (transactions == 0) {
            lastChange = new Change(visible, rule, region);
            visible = next;
        }
    }

    void begin() {
        transactions++;
    }

    void commit() throws Misuse {
        if (transactions == 0) {
            throw Misuse.of(Rule.TXN_1);
        }
        if (--transactions == 0 && pending != visible) {
            lastChange = new Change(visible, Rule.TXN_1, Region.NOWHERE);
            visible = pending;
        }
    }

    void openSpace(String name, int root) throws Misuse {
        spaces.open(name, root);
        lastChange = null;
    }

    /** The rules that decide when the spaces, and another root if it is not {@link Region#NOWHERE}, are drawn (rule VIS-8). */
    RuleSet drawingRules(RegionTree tree, int newRoot) {
        if (!tree.hasWholeRegion()) {
            return RuleSet.NONE;
        }
        boolean hit = newRoot != Region.NOWHERE && tree.map(newRoot).hidesWholeRegion();
        for (Spaces.Space space : spaces.all()) {
            hit |= tree.map(space.root()).hidesWholeRegion();
        }
        return hit ? RuleSet.of(Rule.VIS_8) : RuleSet.NONE;
    }

    /**
     * The rules that decide by comparison with other maps: before the last change, within the transaction, elsewhere.
     *
     * @param writable whether it matters if writes are refused
     */
    RuleSet comparedRules(Spaces.Space space, long address, Decode decode, boolean writable) {
        RuleSet rules = RuleSet.NONE;
        if (transactions > 0) {
            if (pending != visible && !isSame(pending.map(space.root()).at(address), address, decode, writable)) {
                rules = rules.with(Rule.TXN_1);
            }
        } else if (lastChange != null) {
            rules = changeRules(lastChange, space, address, decode, writable);
        }
        for (Spaces.Space other : spaces.all()) {
            if (other.root() != space.root()
                    && !isSame(visible.map(other.root()).at(address), address, decode, writable)) {
                rules = rules.with(Rule.VIS_6);
            }
        }
        if (space.root() < visible.count() && visible.region(space.root()).mappedAway) {
            rules = rules.with(Rule.VIS_6);
        }
        long low = address & 0xffff_ffffL;
        if (low != address
                && decode.region() != null
                && !isSamePlace(decode, address, visible.map(space.root()).at(low), low)) {
            rules = rules.with(Rule.VIS_4);
        }
        return rules;
    }

    private static boolean isSame(Decode one, long address, Decode other, boolean writable) {
        return writable ? one.isSameAt(address, other) : one.isSamePlaceAt(address, other);
    }

    private static RuleSet changeRules(Change change, Spaces.Space space, long address, Decode now, boolean writable) {
        Decode before = change.before().map(space.root()).at(address);
        if (isSame(before, address, now, writable)) {
            return RuleSet.NONE;
        }
        RuleSet rules = RuleSet.of(change.rule());
        boolean below = isBelowAlias(now, change.region()) || isBelowAlias(before, change.region());
        return below ? rules.with(Rule.ALIAS_6) : rules;
    }

    private static boolean isBelowAlias(Decode decode, int region) {
        return decode.way() != null && decode.way().leadsThroughAliasTo(region);
    }

    private static boolean isSamePlace(Decode one, long address, Decode other, long otherAddress) {
        return one.region() != null
                && other.region() != null
                && one.region().id == other.region().id
                && one.offsetOf(address) == other.offsetOf(otherAddress);
    }
}
