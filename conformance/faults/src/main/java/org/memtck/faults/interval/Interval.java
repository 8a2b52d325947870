package org.memtck.faults.interval;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;
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
                        StaleFaults.all(),
                        TlbFaults.all(),
                        LookupFaults.all(),
                        CutFaults.all(),
                        JoinFaults.all(),
                        GapFaults.all(),
                        RedrawFaults.all(),
                        PerspectiveFaults.all(),
                        WhereaboutsFaults.all(),
                        DamageFaults.all(),
                        CommitFaults.all(),
                        PlaceFaults.all(),
                        SpaceFaults.all(),
                        AccessFaults.all(),
                        DmaFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A fault that replaces parts of the correct bus. */
    static Fault fault(String id, Rule breaks, String what, Consumer<Parts> sabotage) {
        return new Fault(id, breaks, what, STRUCTURE, () -> {
            Parts parts = new Parts();
            sabotage.accept(parts);
            return new IntervalBus(parts);
        });
    }

    /** A fault in the maps of spaces. */
    static Fault mapped(String id, Rule breaks, String what, Supplier<IntervalMap> map) {
        return fault(id, breaks, what, parts -> parts.map = map);
    }
}
