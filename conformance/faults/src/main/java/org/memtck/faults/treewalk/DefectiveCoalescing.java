package org.memtck.faults.treewalk;

/** Late writes of which the later one to a place replaces the earlier one. */
final class DefectiveCoalescing extends LazyCoalescing {
    DefectiveCoalescing(Parts parts) {
        super(parts);
    }

    @Override
    void defer(Region region, long offset, byte[] bytes, Runnable call) {
        queue.removeIf(late -> late.region() == region && late.offset() == offset && late.size() == bytes.length);
        super.defer(region, offset, bytes, call);
    }
}
