package org.memtck.faults.treewalk;

import org.memtck.spec.rule.Rule;

/** Which uses of owners, regions and windows are misuse. */
class UseGuard {
    /** The creator of an owner is to drop its reference. */
    void unown(Owner owner) {
        Refusal.unless(owner.held, Rule.LIFE_5);
    }

    /** A region is to be created that belongs to an owner. */
    void attach(Owner owner) {
        Refusal.unless(owner.held, Rule.LIFE_5);
    }

    /** A region is to be noted as in use. */
    void ref(Region region) {
        Refusal.unless(region.kind.isLeaf(), Rule.LIFE_7);
    }

    /** A region is to be noted as no longer in use. */
    void unref(Region region) {
        Refusal.unless(region.refs > 0, Rule.LIFE_3);
    }

    /** A window is to be written into. */
    void poke(Window window, long at, int length) {
        Refusal.unless(window.write && window.holds(at, length), Rule.PIN_1);
    }

    /** A window is to be read from. */
    void peek(Window window, long at, int length) {
        Refusal.unless(window.holds(at, length), Rule.PIN_1);
    }

    /** A window is to be closed. */
    void unpin(Window window, int written) {
        Refusal.unless(written <= (window.write ? window.length : 0), Rule.PIN_1);
    }
}
