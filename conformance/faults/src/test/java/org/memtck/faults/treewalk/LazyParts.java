package org.memtck.faults.treewalk;

import java.util.List;

/** A bus without a fault that uses its freedoms: writes to coalesced ranges and what is finalised come late. */
final class LazyParts {
    private LazyParts() {}

    static Parts make() {
        Parts parts = new Parts();
        parts.coalescing = new LazyCoalescing(parts);
        parts.finalizer = new Finalizer(parts) {
            @Override
            List<String> tell(boolean flushed) {
                return flushed ? super.tell(true) : List.of();
            }
        };
        return parts;
    }
}
