package org.memtck.kit.vectors;

import java.util.List;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;

/**
 * A transcript with what is expected of every operation, and what is free.
 *
 * @param file where it goes, relative to the folder of all, such as {@code generated/small/0001.mem}
 * @param text the whole file
 * @param needs what a target has to offer to run it, closed under implication
 * @param bounds the bounds that a target's parameters have to keep
 * @param rules the rules that decide some step
 * @param steps the operations, and what is expected of them
 * @param freedoms how many lines of the file tell of a freedom
 */
@Api
public record Vector(
        String file,
        String text,
        Set<Capability> needs,
        VectorBounds bounds,
        RuleSet rules,
        List<Step> steps,
        int freedoms) {
    /** Copies the collections. */
    public Vector {
        needs = Set.copyOf(needs);
        steps = List.copyOf(steps);
    }
}
