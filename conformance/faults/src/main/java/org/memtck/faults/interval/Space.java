package org.memtck.faults.interval;

/** An address space: its root, its map, what was looked up in the map, and what the next commit draws anew. */
final class Space {
    final Region root;
    final IntervalMap map;
    final Tlb tlb;
    final Damage damage;

    Space(Region root, IntervalMap map, Tlb tlb, Damage damage) {
        this.root = root;
        this.map = map;
        this.tlb = tlb;
        this.damage = damage;
    }
}
