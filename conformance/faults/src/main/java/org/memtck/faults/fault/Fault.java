package org.memtck.faults.fault;

import java.util.function.Supplier;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * A known-bad implementation: correct but for one decision.
 *
 * @param id its name: lower-case words with hyphens, unique
 * @param breaks the rule that it violates
 * @param also the rules that it violates as much: a map that is not drawn again breaks all rules of change
 * @param what what it does wrong, in one sentence
 * @param seenIn where a real memory layer did the same: a program and a change or issue of it; empty if unknown
 * @param rounds how often something has to be repeated before it shows; 0 if it shows the first time
 * @param structure the implementation that it is made in
 * @param maker makes an instance for one scenario
 */
@Api
public record Fault(
        String id,
        Rule breaks,
        RuleSet also,
        String what,
        String seenIn,
        int rounds,
        Structure structure,
        Supplier<MemorySubsystem> maker) {
    /** All rules that it breaks. */
    public RuleSet broken() {
        return also.with(breaks);
    }

    /** The fault as a target that runs in this process; its name is the fault's id. */
    public Target target() {
        return InProcessTarget.unwatched(
                new TargetInfo(id, "1", structure.capabilities(), structure.parameters()), maker);
    }

    @Override
    public String toString() {
        return id;
    }
}
