package org.memtck.faults;

import java.util.List;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** The catalogue of faults: at least one for each rule that is not open. */
@Api
public final class Faults {
    private static final List<Fault> ALL = Stream.of(
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
                    TreeFaults.all(),
                    MoveFaults.all(),
                    TransactionFaults.all(),
                    ValidFaults.all(),
                    ImplFaults.all(),
                    LaneFaults.all(),
                    BlockFaults.all(),
                    AttributeFaults.all(),
                    HiddenAttributeFaults.all(),
                    ReadOnlyFaults.all(),
                    DirtyFaults.all(),
                    DirtyClientFaults.all(),
                    DirtyPageFaults.all(),
                    CoalescingFaults.all(),
                    EventfdFaults.all(),
                    EventfdMatchFaults.all(),
                    OwnerFaults.all(),
                    OwnerUseFaults.all(),
                    OwnerDeathFaults.all(),
                    OwnerLeakFaults.all(),
                    DestroyFaults.all(),
                    PinFaults.all(),
                    PinMisuseFaults.all(),
                    PinCopyFaults.all())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /** All faults, grouped by the family of the rule that they break, always in the same order. */
    public static List<Fault> all() {
        return ALL;
    }

    /** The faults that break a rule. */
    public static List<Fault> of(Rule rule) {
        return ALL.stream().filter(fault -> fault.breaks() == rule).toList();
    }
}
