package org.memtck.faults.interval;

/** Finds what an address decodes to. */
class Lookup {
    /** The segment at an address, which may be a hole. */
    Segment find(Space space, long address) {
        Segment remembered = space.tlb.get(address);
        if (remembered != null) {
            return remembered;
        }
        Segment segment = search(space, address);
        space.tlb.put(address, segment);
        return segment;
    }

    /** Finds what was not looked up of late. */
    Segment search(Space space, long address) {
        return space.map.at(address);
    }
}
