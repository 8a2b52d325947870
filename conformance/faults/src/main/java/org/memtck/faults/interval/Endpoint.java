package org.memtck.faults.interval;

import org.memtck.spec.observation.Status;

/** What a segment does with an access that lies within it. */
class Endpoint {
    /** Reads bytes; the array is as it was where none arrive. */
    Status read(Segment segment, long address, byte[] into, boolean block) {
        Region region = segment.region();
        if (region == null || region.kind == Kind.RESERVATION) {
            return Status.REJECTED;
        }
        long offset = offset(segment, address);
        if (readsMemory(segment, region)) {
            region.memory.read(offset, into);
            return Status.OK;
        }
        return Callbacks.read(region, offset, into, block);
    }

    /** Writes bytes. Devices hear of a write whatever the way to them is. */
    Status write(Segment segment, long address, byte[] bytes, boolean block) {
        Region region = segment.region();
        if (region == null || region.kind == Kind.RESERVATION) {
            return Status.REJECTED;
        }
        long offset = offset(segment, address);
        if (region.kind == Kind.MMIO || region.kind == Kind.ROM_DEVICE) {
            return Callbacks.write(region, offset, bytes, block);
        }
        if (segment.readOnly()) {
            return Status.REJECTED;
        }
        region.memory.write(offset, bytes);
        return Status.OK;
    }

    /** The offset in the region that an address means. */
    long offset(Segment segment, long address) {
        return segment.offsetOf(address);
    }

    /** Whether reads of a region come from memory. */
    boolean readsMemory(Segment segment, Region region) {
        return region.kind.hasMemory() && (region.kind != Kind.ROM_DEVICE || region.romMode);
    }
}
