package org.memtck.faults.treewalk;

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
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;

/** The bus that walks a tree of regions on each access, and the faults that are made in it. */
@Api
public final class TreeWalk {
    /** It offers everything, without bounds, and has as many clients of dirty logging as its guard admits. */
    public static final Structure STRUCTURE = new Structure(
            "treewalk",
            EnumSet.allOf(Capability.class),
            new Parameters(
                    Parameters.UNBOUNDED.maxRam(),
                    Parameters.UNBOUNDED.addressBits(),
                    Parameters.UNBOUNDED.granule(),
                    Parameters.UNBOUNDED.maxAccess(),
                    Parameters.DEFAULT_DIRTY_GRANULE,
                    Parameters.DEFAULT_DIRTY_GRANULE,
                    AttributeGuard.CLIENTS));

    private TreeWalk() {}

    /** The bus without a fault. */
    public static MemorySubsystem correct() {
        return new TreeWalkBus(new Parts());
    }

    /** The bus with some defects at once; with none it is correct. */
    public static MemorySubsystem with(Set<Defect> defects) {
        return new TreeWalkBus(DefectiveParts.of(defects));
    }

    /** The faults, grouped by the family of the rule that they break, always in the same order. */
    public static List<Fault> faults() {
        return Stream.of(
                        RamFaults.ALL,
                        HostRamFaults.ALL,
                        RomFaults.ALL,
                        RomDeviceFaults.ALL,
                        CallbackFaults.ALL,
                        ReservationFaults.ALL,
                        ContainerFaults.ALL,
                        IommuFaults.ALL,
                        IommuAccessFaults.ALL,
                        AliasFaults.ALL,
                        PriorityFaults.ALL,
                        VisibilityFaults.ALL,
                        SpaceFaults.ALL,
                        StraddleFaults.ALL,
                        TreeFaults.ALL,
                        MoveFaults.ALL,
                        TransactionFaults.ALL,
                        ValidFaults.ALL,
                        ImplFaults.ALL,
                        LaneFaults.ALL,
                        BlockFaults.ALL,
                        AttributeFaults.ALL,
                        ReadOnlyFaults.ALL,
                        DirtyFaults.ALL,
                        DirtyQueryFaults.ALL,
                        DirtyPartFaults.ALL,
                        CoalescingFaults.ALL,
                        CoalescingEdgeFaults.ALL,
                        EventfdFaults.ALL,
                        EventfdMatchFaults.ALL,
                        EventfdEdgeFaults.ALL,
                        ErrorFaults.ALL,
                        ClauseFaults.ALL,
                        PendingFaults.ALL,
                        OwnerFaults.ALL,
                        OwnerDeathFaults.ALL,
                        DestroyFaults.ALL,
                        PinFaults.ALL,
                        HistoryFaults.ALL,
                        PinEdgeFaults.ALL,
                        OpenAccessFaults.ALL,
                        OpenBlockFaults.ALL,
                        OpenLifeFaults.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** A fault that shows in one access of ten thousand, at random: a kit that misses it tests too little. */
    public static Fault canary() {
        return Canary.fault();
    }

    /** An entry of the list: a fault that replaces parts of the correct bus. */
    static FaultEntry<Parts> fault(String id, Rule breaks) {
        return new FaultEntry<>(id, breaks, STRUCTURE, TreeWalk::bus);
    }

    private static MemorySubsystem bus(Consumer<Parts> sabotage) {
        Parts parts = new Parts();
        sabotage.accept(parts);
        return new TreeWalkBus(parts);
    }
}
