package org.memtck.reference.trace;

import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Rule;

/**
 * The last change of what spaces show.
 *
 * @param before the state before it
 * @param rule the rule that says what it does
 * @param region the region that was changed, or {@link Region#NOWHERE} if several were
 */
public record LastChange(RegionTree before, Rule rule, int region) {}
