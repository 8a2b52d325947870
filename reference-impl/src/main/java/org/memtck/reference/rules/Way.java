package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Region;

/**
 * The way of a search: the region it has come to, and how it came there.
 *
 * @param region the last region on the way
 * @param before the way to it, or null at the root
 */
record Way(Region region, @Nullable Way before) {}
