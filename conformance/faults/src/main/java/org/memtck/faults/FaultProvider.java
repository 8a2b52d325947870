package org.memtck.faults;

import java.util.List;
import java.util.function.Supplier;
import org.memtck.faults.combined.CombinedBus;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.fault.Structure;
import org.memtck.faults.interval.Interval;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.spec.Api;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the faults on the command line, and the implementations in which they are made, without a fault. */
@Api
public final class FaultProvider implements TargetProvider {
    private static final List<Structure> STRUCTURES = List.of(TreeWalk.STRUCTURE, Interval.STRUCTURE);

    private static final String COMBINED = "combined";

    /** Is called by the service loader. */
    public FaultProvider() {}

    @Override
    public String name() {
        return "fault";
    }

    @Override
    public String help() {
        return "fault:ID: a known-bad implementation of the self-test; fault:treewalk and fault:interval have no fault."
                + " fault:combined:ID,ID has several defects at once.";
    }

    @Override
    public boolean areIndependent() {
        return true;
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        for (Structure structure : STRUCTURES) {
            if (structure.name().equals(argument)) {
                return new InProcessTarget(
                        new TargetInfo(structure.name(), "1", structure.capabilities(), structure.parameters()),
                        correct(structure));
            }
        }
        if (argument.equals(COMBINED) || argument.startsWith(COMBINED + ":")) {
            return combined(argument);
        }
        return Faults.all().stream()
                .filter(fault -> fault.id().equals(argument))
                .findAny()
                .map(Fault::target)
                .orElseThrow(() -> new TargetUnavailableException(
                        "there is no fault '" + argument + "'; './memtck selftest' lists them, such as 'fault:"
                                + Faults.all().get(0) + "'"));
    }

    private static Target combined(String argument) throws TargetUnavailableException {
        try {
            return CombinedBus.target(
                    CombinedBus.parse(argument.equals(COMBINED) ? "" : argument.substring(COMBINED.length() + 1)));
        } catch (IllegalArgumentException e) {
            throw new TargetUnavailableException(e.getMessage() + "; './memtck selftest --combined 1' shows some");
        }
    }

    private static Supplier<MemorySubsystem> correct(Structure structure) {
        return structure.equals(TreeWalk.STRUCTURE) ? TreeWalk::correct : Interval::correct;
    }
}
