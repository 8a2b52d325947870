/**
 * The reference as a memory layer for use: the target {@code reference}. Common accesses go through a flat view that is mended
 * where a change shows; it hears of changes as a listener of the model. Everything else is performed as the rules say. Tests hold
 * both ways equal.
 */
@NullMarked
package org.memtck.reference.fast;

import org.jspecify.annotations.NullMarked;
