/**
 * A bus that walks a mutable tree of regions on each access, and its faults.
 *
 * <p>The bus is cut into parts ({@link org.memtck.faults.treewalk.Parts}) whose methods are single decisions, so that a
 * fault overrides just the decision that it gets wrong. The faults stand by family of rules in {@code RamFaults},
 * {@code AliasFaults} and so on; {@link org.memtck.faults.treewalk.TreeWalk} lists them all.
 */
@NullMarked
package org.memtck.faults.treewalk;

import org.jspecify.annotations.NullMarked;
