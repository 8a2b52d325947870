package org.memtck.faults.treewalk;

/** A callback to be: a start offset in the region, unsigned, and a size of 1, 2, 4 or 8 bytes. */
record Piece(long start, int size) {}
