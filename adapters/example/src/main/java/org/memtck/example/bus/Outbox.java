package org.memtck.example.bus;

import java.util.LinkedHashSet;
import java.util.Set;

/** The devices that writes wait for, so that all of them can be delivered at once. */
final class Outbox {
    private final Set<CoalescedWrites> waiting = new LinkedHashSet<>();

    void add(CoalescedWrites writes) {
        waiting.add(writes);
    }

    /** Hands over what waits, one device after the other. */
    void deliver() {
        if (!waiting.isEmpty()) {
            waiting.forEach(CoalescedWrites::deliver);
            waiting.clear();
        }
    }
}
