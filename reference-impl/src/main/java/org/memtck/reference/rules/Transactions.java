package org.memtck.reference.rules;

import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.World;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Changes that become visible together (family TXN). */
final class Transactions {
    private final Machine machine;
    private final MapChanges changes;

    Transactions(Machine machine, MapChanges changes) {
        this.machine = machine;
        this.changes = changes;
    }

    Plan begin() {
        return Plan.doing(machine.world()::begin);
    }

    /** Ends a level of the transaction; with the outermost one everything becomes visible. */
    Plan commit() throws Misuse {
        World world = machine.world();
        if (world.transactions() == 0) {
            throw Misuse.of(Rule.TXN_1);
        }
        boolean outermost = world.transactions() == 1;
        RegionTree next = outermost ? world.pending() : world.visible();
        return changes.show(next, world.pending(), () -> {
            if (outermost && world.pending() != world.visible()) {
                machine.noteChange(Rule.TXN_1, Region.NOWHERE);
            }
            world.commit();
        });
    }

    /** Returns the rule where the transaction has changed what an address will decode to, and does not show it yet. */
    static RuleSet ofPending(Machine machine, Space space, long address, Decode now, boolean writable) {
        boolean differs = machine.pending() != machine.visible()
                && !now.isSameAt(
                        address, machine.map(machine.pending(), space.root()).at(address), writable);
        return differs ? RuleSet.of(Rule.TXN_1) : RuleSet.NONE;
    }

    /** Returns whether a space may as well show nothing, since it was opened in the open transaction. */
    static boolean isUnsettled(Machine machine, Space space) {
        return machine.openTransaction() != 0 && space.openedIn() == machine.openTransaction();
    }

    /** Returns what is expected of a question for the map: where the space is unsettled, the answer of an empty one will do. */
    static Expectation orEmpty(Machine machine, Space space, Expectation expectation, Expectation ofNothing) {
        return isUnsettled(machine, space) ? expectation.or(ofNothing) : expectation;
    }
}
