package org.memtck.kit.explain;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** A single guest access, a read or a write. */
record Access(String space, long at, int size, boolean write, Endian order) {
    static @Nullable Access of(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return new Access(read.space(), read.at(), read.size(), false, read.order());
        } else if (operation instanceof Operation.Write write) {
            return new Access(write.space(), write.at(), write.size(), true, write.order());
        }
        return null;
    }

    /** Such as {@code a 4-byte read}. */
    String words() {
        return (size == 8 ? "an " : "a ") + size + "-byte " + (write ? "write" : "read");
    }

    /** Where it ends, or null if nothing answers there. */
    @Nullable
    Sight end(RegionTrees trees) {
        return Route.of(trees, space, Numbers.unsigned(at), write).end();
    }
}
