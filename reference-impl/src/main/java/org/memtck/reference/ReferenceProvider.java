package org.memtck.reference;

import java.util.EnumSet;
import org.memtck.reference.fast.ReferenceMemory;
import org.memtck.reference.model.World;
import org.memtck.reference.rules.Operations;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the reference on the command line. */
@Api
public final class ReferenceProvider implements TargetProvider {
    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String help() {
        return "reference: the reference implementation itself, which conforms";
    }

    /** The reference as a target: what it expects is what it does. */
    static InProcessTarget target() {
        EnumSet<Capability> all = EnumSet.allOf(Capability.class);
        return new InProcessTarget(
                new TargetInfo("reference", "1", all, Parameters.UNBOUNDED), ReferenceProvider::memory);
    }

    private static MemorySubsystem memory() {
        World world = new World(Parameters.UNBOUNDED);
        Performer performer = new Performer(new Operations(world), Veto.NONE);
        return new ReferenceMemory(
                world, operation -> performer.last(operation).expectation().canonical());
    }

    @Override
    public boolean areIndependent() {
        return true;
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        if (!argument.isEmpty()) {
            throw new TargetUnavailableException("the reference takes no argument; say just 'reference'");
        }
        return target();
    }
}
