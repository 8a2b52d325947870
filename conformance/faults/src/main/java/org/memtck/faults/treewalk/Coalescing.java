package org.memtck.faults.treewalk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.memtck.spec.scenario.Range;

/** The coalesced ranges of devices, and the writes that are on their way. By itself it lets none be late. */
class Coalescing {
    final Parts parts;
    /** The writes that are late, the oldest first. */
    final Deque<LateWrite> queue = new ArrayDeque<>();

    Coalescing(Parts parts) {
        this.parts = parts;
    }

    void add(Region region, long at, long length) {
        parts.attributeGuard.coalesce(region);
        parts.attributeGuard.zone(region, at, length);
        region.zones.add(new Range(at, at + length - 1));
    }

    void remove(Region region) {
        parts.attributeGuard.coalesce(region);
        region.zones.clear();
    }

    /** Whether a single write may be late. */
    boolean defers(Region region, long offset, int size) {
        return isLazy() && region.zones.stream().anyMatch(zone -> holds(zone, offset, size));
    }

    boolean isLazy() {
        return false;
    }

    /** Whether a write belongs to a coalesced range. */
    boolean holds(Range zone, long offset, int size) {
        return zone.contains(offset) && zone.contains(offset + size - 1);
    }

    void defer(Region region, long offset, byte[] bytes, Runnable call) {
        queue.add(new LateWrite(region, offset, bytes.length, call));
    }

    /** A device is about to be accessed. */
    void beforeAccess(Region region, boolean write) {
        deliver(region);
    }

    /** A write to a device has signalled an eventfd. */
    void beforeSignal(Region region, long offset, int size) {
        if (!defers(region, offset, size)) {
            deliver(region);
        }
    }

    /** The map is about to change. */
    void beforeChange() {
        deliverAll();
    }

    /** A space is about to be closed. */
    void beforeClosing() {
        beforeChange();
    }

    /** All that is late has to arrive. */
    void flush() {
        deliverAll();
    }

    /** Brings the late writes to one device. */
    final void deliver(Region region) {
        for (Iterator<LateWrite> late = queue.iterator(); late.hasNext(); ) {
            LateWrite write = late.next();
            if (write.region() == region) {
                late.remove();
                write.call().run();
            }
        }
    }

    void deliverAll() {
        while (!queue.isEmpty()) {
            queue.remove().call().run();
        }
    }
}
