package org.memtck.faults.interval;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.fault.FaultEntry;
import org.memtck.faults.fault.Structure;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;

/** The bus that keeps a sorted map of segments for each space, and the faults that are made in it. */
@Api
public final class Interval {
    private static final Set<Capability> NOT_OFFERED = EnumSet.of(
            Capability.RESIZEABLE_RAM,
            Capability.FILE_RAM,
            Capability.CALLER_RAM,
            Capability.IOMMU,
            Capability.DIRTY_LOG,
            Capability.COALESCING,
            Capability.EVENTFD,
            Capability.OWNERS,
            Capability.PINS);

    /** It offers maps and devices, without bounds, but no RAM variants, translation, logging, owners or windows. */
    public static final Structure STRUCTURE =
            new Structure("interval", EnumSet.complementOf(EnumSet.copyOf(NOT_OFFERED)), Parameters.UNBOUNDED);

    /** The rules that a map breaks which stays as it was after changes of any kind, beside TREE-1. */
    static final RuleSet CHANGES = RuleSet.of(Rule.TREE_1, Rule.TREE_2, Rule.VIS_5, Rule.ATTR_1);

    private Interval() {}

    /** The bus without a fault. */
    public static MemorySubsystem correct() {
        return new IntervalBus(new Parts());
    }

    /** The faults, grouped by the part in which they are, always in the same order. */
    public static List<Fault> faults() {
        return Stream.of(
                        TlbFaults.ALL,
                        LookupFaults.ALL,
                        SegmentFaults.ALL,
                        GapFaults.ALL,
                        RedrawFaults.ALL,
                        PerspectiveFaults.ALL,
                        WhereaboutsFaults.ALL,
                        DamageFaults.ALL,
                        CommitFaults.ALL,
                        PlaceFaults.ALL,
                        SpaceFaults.ALL,
                        AccessFaults.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** An entry of the list: a fault that replaces parts of the correct bus. */
    static FaultEntry<Parts> fault(String id, Rule breaks) {
        return new FaultEntry<>(id, breaks, STRUCTURE, Interval::bus);
    }

    private static MemorySubsystem bus(Consumer<Parts> sabotage) {
        Parts parts = new Parts();
        sabotage.accept(parts);
        return new IntervalBus(parts);
    }
}
