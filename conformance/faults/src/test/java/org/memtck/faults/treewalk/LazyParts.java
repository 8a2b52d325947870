package org.memtck.faults.treewalk;

import java.util.Arrays;
import java.util.List;
import org.memtck.spec.observation.Status;

/**
 * A bus without a fault that uses its freedoms: writes to coalesced ranges and what is finalised come late, and accesses that a
 * device does not accept are ignored.
 */
final class LazyParts {
    private LazyParts() {}

    static Parts make() {
        Parts parts = new Parts();
        parts.coalescing = new LazyCoalescing(parts);
        parts.port = new Port(parts) {
            @Override
            Reply readInvalid(Region region, long offset, int size) {
                byte[] floating = new byte[size];
                Arrays.fill(floating, (byte) 0xa5);
                return new Reply(Status.OK, floating);
            }

            @Override
            Status writeInvalid(Region region, long offset, byte[] bytes) {
                return Status.OK;
            }
        };
        parts.finalizer = new Finalizer(parts) {
            @Override
            List<String> tell(boolean flushed) {
                return flushed ? super.tell(true) : List.of();
            }
        };
        return parts;
    }
}
