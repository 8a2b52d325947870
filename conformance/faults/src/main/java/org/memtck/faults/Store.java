package org.memtck.faults;

import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.RegionSpec;

/** The content of RAM and ROM. */
class Store {
    /** The bytes of a new region. */
    Memory memory(RegionSpec spec) {
        return new Memory((byte) 0);
    }

    Reply read(Region region, long offset, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = region.memory.get(offset + i);
        }
        return new Reply(Status.OK, bytes);
    }

    Status write(Region region, long offset, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            region.memory.put(offset + i, bytes[i]);
        }
        return Status.OK;
    }

    /** A write from the host's side, which lies within the region. */
    void fill(Region region, long at, Bytes bytes) {
        write(region, at, bytes.toArray());
    }
}
