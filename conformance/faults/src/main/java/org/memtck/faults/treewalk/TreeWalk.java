package org.memtck.faults.treewalk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;
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
                        RamFaults.all(),
                        ResizeableRamFaults.all(),
                        HostRamFaults.all(),
                        RomFaults.all(),
                        RomModeFaults.all(),
                        RomDeviceFaults.all(),
                        CallbackFaults.all(),
                        ResultFaults.all(),
                        ReservationFaults.all(),
                        ContainerFaults.all(),
                        IommuFaults.all(),
                        IommuAccessFaults.all(),
                        IommuChainFaults.all(),
                        AliasFaults.all(),
                        AliasTargetFaults.all(),
                        PriorityFaults.all(),
                        EqualPriorityFaults.all(),
                        VisibilityFaults.all(),
                        ExtentFaults.all(),
                        SpaceFaults.all(),
                        PageFaults.all(),
                        StraddleFaults.all(),
                        TreeFaults.all(),
                        MoveFaults.all(),
                        TransactionFaults.all(),
                        ValidFaults.all(),
                        ImplFaults.all(),
                        InexactFaults.all(),
                        LaneFaults.all(),
                        BlockFaults.all(),
                        AttributeFaults.all(),
                        HiddenAttributeFaults.all(),
                        ReadOnlyFaults.all(),
                        OpenRightFaults.all(),
                        DirtyFaults.all(),
                        DirtyClientFaults.all(),
                        DirtyPageFaults.all(),
                        DirtyPartFaults.all(),
                        CoalescingFaults.all(),
                        LateOrderFaults.all(),
                        EventfdFaults.all(),
                        EventfdMatchFaults.all(),
                        EventfdEdgeFaults.all(),
                        PendingFaults.all(),
                        OwnerFaults.all(),
                        OwnerUseFaults.all(),
                        OwnerDeathFaults.all(),
                        OwnerLeakFaults.all(),
                        DestroyFaults.all(),
                        PinFaults.all(),
                        PinEdgeFaults.all(),
                        PinMisuseFaults.all(),
                        PinCopyFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A fault that shows in one access of ten thousand, at random: whoever does not find it looks at too little. */
    public static Fault canary() {
        return Canary.fault();
    }

    /** A fault that replaces parts of the correct bus. */
    static Fault fault(String id, Rule breaks, String what, Consumer<Parts> sabotage) {
        return new Fault(id, breaks, what, STRUCTURE, () -> bus(sabotage));
    }

    private static MemorySubsystem bus(Consumer<Parts> sabotage) {
        Parts parts = new Parts();
        sabotage.accept(parts);
        return new TreeWalkBus(parts);
    }
}
