package org.memtck.faults.treewalk;

/**
 * The bytes of a region.
 *
 * @param memory what guests see
 * @param behind the file or the caller's memory behind it, which may be the same; of no meaning for other RAM
 */
record Content(Memory memory, Memory behind) {}
