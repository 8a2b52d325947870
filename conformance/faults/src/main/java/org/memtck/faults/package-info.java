/**
 * Known-bad implementations: each breaks one rule in one way, and the kit must find it.
 *
 * <p>All of them are one correct bus, {@link org.memtck.faults.TreeWalkBus}, with one part of it replaced. The bus
 * walks a mutable tree of regions on each access and is cut into parts ({@link org.memtck.faults.Parts}) whose methods
 * are single decisions, so that a fault overrides just the decision that it gets wrong. The faults stand by family of
 * rules in {@code RamFaults}, {@code AliasFaults} and so on; {@link org.memtck.faults.Faults} lists them all.
 */
@NullMarked
package org.memtck.faults;

import org.jspecify.annotations.NullMarked;
