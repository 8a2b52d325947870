package org.memtck.reference.rules;

import org.memtck.reference.model.LateWrites;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.World;
import org.memtck.reference.trace.LastChange;
import org.memtck.reference.trace.Reasons;
import org.memtck.reference.trace.Trace;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/** What the rules look at: the state, the trace, and what roots show. */
final class Machine {
    private final World world;
    private final Trace trace = new Trace();
    private final Maps maps = new Maps();
    private final LastByte lastByte;

    Machine(World world) {
        this.world = world;
        this.lastByte = new LastByte(world.parameters().dialect());
    }

    LastByte lastByte() {
        return lastByte;
    }

    World world() {
        return world;
    }

    /** Returns the variants that stand in the place of rules. */
    Dialect dialect() {
        return world.parameters().dialect();
    }

    Trace trace() {
        return trace;
    }

    Reasons reasons(Region region) {
        return trace.reasons(region);
    }

    LateWrites lateWrites() {
        return world.lateWrites();
    }

    RegionTree pending() {
        return world.pending();
    }

    RegionTree visible() {
        return world.visible();
    }

    /** Returns the number of the open transaction, or 0 if none is open. */
    int openTransaction() {
        return world.openTransaction();
    }

    Region region(String name) throws Misuse {
        return world.region(name);
    }

    Space space(String name) throws Misuse {
        return world.spaces().get(name);
    }

    /** Returns what a root shows in a state. */
    AddressMap map(RegionTree tree, int root) {
        return maps.of(tree, root);
    }

    /** Returns what a space shows. */
    AddressMap map(Space space) {
        return maps.of(world.visible(), space.root());
    }

    /** Makes a new state the one that changes build on, because of a rule. */
    void change(RegionTree next, Rule rule, int region) {
        if (next == world.pending()) {
            return;
        }
        if (world.openTransaction() == 0) {
            noteChange(rule, region);
        }
        world.change(next, region);
    }

    /** Notes that what spaces show is about to change because of a rule. */
    void noteChange(Rule rule, int region) {
        trace.noteChange(new LastChange(world.visible(), rule, region));
    }
}
