package org.memtck.faults.treewalk;

import java.util.Arrays;
import org.memtck.spec.observation.Status;

/** A late bus that ignores accesses, too, that a device does not accept (rules VALID-1 and VALID-2). */
final class IgnoringParts {
    private IgnoringParts() {}

    static Parts make() {
        Parts parts = LazyParts.make();
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
        return parts;
    }
}
