package org.memtck.reference.rules;

import org.memtck.reference.model.Region;

/**
 * Where a search ends.
 *
 * @param region the RAM, ROM, device or reservation
 * @param offset the offset in it, unsigned
 */
record Place(Region region, long offset) {}
