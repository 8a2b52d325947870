package org.memtck.reference;

import java.util.EnumSet;
import org.memtck.reference.fast.ReferenceMemory;
import org.memtck.reference.model.World;
import org.memtck.reference.rules.Operations;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The reference as a target: what it expects is what it does. It ends, so nobody watches it. */
@Api
public final class ReferenceTarget implements Target {
    private final InProcessTarget memory;

    /** The reference as it is. */
    public ReferenceTarget() {
        this(Dialect.STRICT, Dialect.STRICT);
    }

    /**
     * The reference in a dialect.
     *
     * @param followed what it does
     * @param declared what it says that it does
     */
    public ReferenceTarget(Dialect followed, Dialect declared) {
        TargetInfo info =
                new TargetInfo("reference", "1", EnumSet.allOf(Capability.class), Parameters.UNBOUNDED.in(declared));
        memory = InProcessTarget.unwatched(info, () -> memory(followed));
    }

    private static MemorySubsystem memory(Dialect followed) {
        World world = new World(Parameters.UNBOUNDED.in(followed), true);
        Performer performer = new Performer(new Operations(world), Veto.NONE);
        return new ReferenceMemory(
                world, operation -> performer.last(operation).expectation().canonical());
    }

    @Override
    public TargetInfo info() {
        return memory.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return memory.run(scenario);
    }
}
