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
 * @param seenIn where a real memory layer did the same: a program and a change or issue of it; empty if nobody knows
 * @param hard whether it shows only after a certain history or at few addresses
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
        boolean hard,
        Structure structure,
        Supplier<MemorySubsystem> maker) {
    /** A fault that shows easily, and that no real memory layer is known to have had. */
    public Fault(String id, Rule breaks, String what, Structure structure, Supplier<MemorySubsystem> maker) {
        this(id, breaks, RuleSet.NONE, what, "", false, structure, maker);
    }

    /** The same, which breaks more rules than one. */
    public Fault alsoBreaks(RuleSet rules) {
        return new Fault(id, breaks, rules, what, seenIn, hard, structure, maker);
    }

    /** All rules that it breaks. */
    public RuleSet broken() {
        return also.with(breaks);
    }

    /** The same, which a real memory layer had. */
    public Fault seenIn(String place) {
        return new Fault(id, breaks, also, what, place, hard, structure, maker);
    }

    /** The same, which needs a certain history or few addresses to show. */
    public Fault onlySeldom() {
        return new Fault(id, breaks, also, what, seenIn, true, structure, maker);
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
