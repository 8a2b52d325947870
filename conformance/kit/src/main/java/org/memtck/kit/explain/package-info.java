/**
 * Writes findings for people to read. {@link org.memtck.kit.explain.CounterexampleText} makes the file that shows one:
 * it can be replayed as it is.
 */
@NullMarked
package org.memtck.kit.explain;

import org.jspecify.annotations.NullMarked;
