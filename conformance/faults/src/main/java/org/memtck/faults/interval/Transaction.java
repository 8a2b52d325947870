package org.memtck.faults.interval;

import org.memtck.spec.scenario.Range;

/** Keeps the maps of spaces behind the tree until the outermost commit. A single change is a transaction of its own. */
class Transaction {
    final Parts parts;
    private int depth;

    Transaction(Parts parts) {
        this.parts = parts;
    }

    /** How many commits are missing. */
    final int depth() {
        return depth;
    }

    void begin() {
        depth++;
    }

    void commit() {
        parts.guard.commit(depth);
        if (--depth == 0) {
            publish();
        }
    }

    /** Changes a region, and damages where it is seen before and after. */
    void change(Cause cause, Region region, Runnable change) {
        begin();
        try {
            damageBefore(cause, region);
            change.run();
            damageAfter(cause, region);
        } finally {
            commit();
        }
    }

    void damageBefore(Cause cause, Region region) {
        damage(cause, region);
    }

    void damageAfter(Cause cause, Region region) {
        damage(cause, region);
    }

    final void damage(Cause cause, Region region) {
        for (Space space : parts.spaces.all()) {
            parts.whereabouts.of(space, region).forEach(window -> space.damage.add(cause, region, window));
        }
    }

    /** Makes the maps show the tree. */
    void publish() {
        parts.spaces.all().forEach(this::publish);
    }

    void publish(Space space) {
        if (!space.damage.causes.isEmpty()) {
            space.damage.windows.forEach(window -> redraw(space, window));
            forget(space);
            space.damage.clear();
        }
    }

    void redraw(Space space, Range window) {
        parts.drawing.redraw(space, window);
    }

    void forget(Space space) {
        space.tlb.forget(space.damage);
    }
}
