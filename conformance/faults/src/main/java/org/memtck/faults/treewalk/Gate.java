package org.memtck.faults.treewalk;

import org.memtck.spec.scenario.AccessSizes;

/** Which accesses a device accepts. */
class Gate {
    /**
     * Whether the device accepts an access.
     *
     * @param address the guest's address, which does not matter
     */
    boolean accepts(AccessSizes valid, long offset, long address, int size) {
        return acceptsSize(valid, size) && (acceptsUnaligned(valid) || Cutter.isAligned(offset, size));
    }

    boolean acceptsSize(AccessSizes valid, int size) {
        return valid.includes(size);
    }

    boolean acceptsUnaligned(AccessSizes valid) {
        return valid.unaligned();
    }
}
