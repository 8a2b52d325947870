package org.memtck.kit.avoid;

import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;

/**
 * A step that was not asked because of a finding.
 *
 * @param finding the number of the finding
 * @param facts what the operation is, as {@link Avoidance#facts} describes it
 * @param rules the rules that would have decided it, as far as they were known
 */
@Api
public record Stopped(int finding, long facts, RuleSet rules) {}
