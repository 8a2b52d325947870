package org.memtck.reference.rules;

import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.reference.trace.LastChange;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * The rules that decide what an address decodes to since another map shows something else: the map before the last change, the
 * one that the transaction will show, those of other spaces (rule VIS-6), and the one of 32 bits (rule VIS-4).
 */
final class ComparedMaps {
    private ComparedMaps() {}

    /**
     * Returns the rules.
     *
     * @param writable whether it matters if writes are refused
     */
    static RuleSet rules(Machine machine, Space space, long address, Decode decode, boolean writable) {
        RuleSet rules = ofTime(machine, space, address, decode, writable);
        if (isShownElsewhere(machine, space, address, decode, writable) || isDisplaced(machine.visible(), space)) {
            rules = rules.with(Rule.VIS_6);
        }
        return needs64Bits(machine.map(space), address, decode) ? rules.with(Rule.VIS_4) : rules;
    }

    private static RuleSet ofTime(Machine machine, Space space, long address, Decode decode, boolean writable) {
        if (machine.openTransaction() != 0) {
            return Transactions.ofPending(machine, space, address, decode, writable);
        }
        LastChange change = machine.trace().lastChange();
        if (change == null) {
            return RuleSet.NONE;
        }
        Decode before = machine.map(change.before(), space.root()).at(address);
        return before.isSameAt(address, decode, writable)
                ? RuleSet.NONE
                : RuleSet.of(change.rule())
                        .union(Lifecycle.ofHidden(before, decode))
                        .union(Aliases.ofChange(before, decode, change.region()));
    }

    private static boolean isShownElsewhere(
            Machine machine, Space space, long address, Decode decode, boolean writable) {
        for (Space other : machine.world().spaces().all()) {
            if (other.root() != space.root() && !machine.map(other).at(address).isSameAt(address, decode, writable)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the root of a space is, or was, mapped somewhere itself, which does not matter to the space. */
    private static boolean isDisplaced(RegionTree visible, Space space) {
        return space.root() < visible.count() && visible.region(space.root()).mappedAway;
    }

    /** Returns the rule by which what spaces show counts wherever their roots are mapped themselves. */
    static RuleSet ofRoots(RegionTree visible, Iterable<Space> spaces) {
        for (Space space : spaces) {
            if (isDisplaced(visible, space)) {
                return RuleSet.of(Rule.VIS_6);
            }
        }
        return RuleSet.NONE;
    }

    /** Returns whether the address cut to 32 bits decodes to something else. */
    private static boolean needs64Bits(AddressMap map, long address, Decode decode) {
        long low = address & 0xffff_ffffL;
        if (low == address) {
            return false;
        }
        Decode cut = map.at(low);
        Region region = decode.region();
        Region other = cut.region();
        if (region == null || other == null) {
            return region != other;
        }
        return region.id != other.id || decode.offsetOf(address) != cut.offsetOf(low);
    }
}
