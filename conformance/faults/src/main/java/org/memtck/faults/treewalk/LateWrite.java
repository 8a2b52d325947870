package org.memtck.faults.treewalk;

/**
 * A write to a coalesced range that has not reached its device yet.
 *
 * @param call brings it there
 */
record LateWrite(Region region, long offset, int size, Runnable call) {}
