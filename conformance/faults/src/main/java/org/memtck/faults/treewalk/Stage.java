package org.memtck.faults.treewalk;

import java.util.LinkedHashSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;

/** Transactions: a region that one touches gets a second state, which the outermost commit makes the visible one. */
class Stage {
    private int depth;
    private final Set<Region> touched = new LinkedHashSet<>();

    boolean isOpen() {
        return depth > 0;
    }

    void begin() {
        depth++;
    }

    void commit() {
        if (depth == 0) {
            throw Refusal.misuse(Rule.TXN_1);
        }
        depth--;
        if (isOutermost(depth)) {
            publishAll();
        }
    }

    /** Whether a commit that leaves {@code left} levels open makes the changes visible. */
    boolean isOutermost(int left) {
        return left == 0;
    }

    /** The state of a region to change. */
    State edit(Region region) {
        if (isOpen() && touched.add(region)) {
            region.next = region.visible.copy();
        }
        return region.next;
    }

    /** A region that is created within a transaction shows nothing before the commit. */
    void created(Region region) {
        if (isOpen()) {
            touched.add(region);
            region.visible = region.next.copy();
            region.visible.enabled = false;
        }
    }

    void publishAll() {
        touched.forEach(this::publish);
        touched.clear();
    }

    void publish(Region region) {
        region.visible = region.next;
    }
}
