package org.memtck.faults.treewalk;

/** Lets writes to coalesced ranges be late as long as they may. */
class LazyCoalescing extends Coalescing {
    LazyCoalescing(Parts parts) {
        super(parts);
    }

    @Override
    boolean isLazy() {
        return true;
    }
}
