package org.memtck.example.bus;

/**
 * Where a region lies in its container.
 *
 * @param at the offset in the container, unsigned
 * @param priority signed: the higher one is visible (rules PRIO-1 and PRIO-2)
 */
record Placement(Region region, long at, int priority) {}
