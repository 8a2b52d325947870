package org.memtck.reference;

import org.memtck.spec.rule.Rule;

/**
 * The last change of what is visible.
 *
 * @param before the state before it
 * @param rule the rule that says what it does
 * @param region the region that was changed, or {@link Region#NOWHERE} if several were
 */
record Change(RegionTree before, Rule rule, int region) {}
