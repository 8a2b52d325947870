package org.memtck.kit.coverage;

import static org.memtck.kit.coverage.AccessSize.*;
import static org.memtck.kit.coverage.Kind.*;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;

/** The shape of every rule: in which situations it is worth while to see it decide. */
final class RuleShapes {
    private static final Set<Kind> ANY_KIND = Set.of();
    private static final Set<Kind> DEVICES = EnumSet.of(MMIO, ROM_DEVICE);
    private static final Set<Kind> SHOWN = EnumSet.of(RAM, ROM, ROM_DEVICE, MMIO, Kind.IOMMU, RESERVATION);
    /** What an IOMMU region does not let through depends on no attribute. */
    private static final Set<Kind> BACKED = EnumSet.of(RAM, ROM, ROM_DEVICE, MMIO, RESERVATION);

    private static final Set<Kind> SHOWN_OR_HOLE =
            EnumSet.of(HOLE, RAM, ROM, ROM_DEVICE, MMIO, Kind.IOMMU, RESERVATION);
    private static final Set<Kind> REGIONS =
            EnumSet.of(CONTAINER, RAM, ROM, ROM_DEVICE, MMIO, Kind.IOMMU, Kind.ALIAS, RESERVATION);

    private static final Set<AccessSize> ALL = EnumSet.of(ONE, TWO, FOUR, EIGHT, AccessSize.BLOCK);
    private static final Set<AccessSize> SINGLE = EnumSet.of(ONE, TWO, FOUR, EIGHT);
    private static final Set<AccessSize> ABOVE_ONE = EnumSet.of(TWO, FOUR, EIGHT);
    private static final Set<AccessSize> BELOW_EIGHT = EnumSet.of(ONE, TWO, FOUR);

    private RuleShapes() {}

    static RuleShape of(Rule rule) {
        return switch (rule) {
            case RAM_1, RAM_3, RAM_4, RO_1, RO_2 ->
                RuleShape.of(EnumSet.of(RAM), ALL).andAlignment();
            case ROM_1, ROM_2 -> RuleShape.of(EnumSet.of(ROM), ALL).andAlignment();
            case ROMD_1 -> RuleShape.of(EnumSet.of(ROM_DEVICE), ALL).andAlignment();
            case ROMD_2, ROMD_3 ->
                RuleShape.of(EnumSet.of(ROM_DEVICE), ALL).andAlignment().andOrder();
            case MMIO_1, LANE_1 -> RuleShape.of(DEVICES, ALL).andAlignment().andOrder();
            case MMIO_2, MMIO_3, IMPL_1, IMPL_4 ->
                RuleShape.of(DEVICES, SINGLE).andAlignment().andOrder();
            case IMPL_2 -> RuleShape.of(DEVICES, ABOVE_ONE).andAlignment().andOrder();
            case IMPL_3 -> RuleShape.of(DEVICES, BELOW_EIGHT).andAlignment().andOrder();
            case VALID_3, IMPL_6 -> RuleShape.of(DEVICES, ABOVE_ONE).andOrder();
            case LANE_2 ->
                RuleShape.of(EnumSet.of(RAM, ROM, ROM_DEVICE, MMIO), ABOVE_ONE)
                        .andAlignment()
                        .andOrder();
            case VALID_1 -> RuleShape.of(DEVICES, SINGLE);
            case VALID_2 -> RuleShape.of(DEVICES, ABOVE_ONE);
            case COAL_1, EVT_2 -> RuleShape.of(EnumSet.of(MMIO), ALL).andOrder();
            case EVT_1 -> RuleShape.of(EnumSet.of(MMIO), SINGLE);
            case RESV_1, RESV_2 -> RuleShape.of(EnumSet.of(RESERVATION), ALL);
            case VIS_2 -> RuleShape.of(EnumSet.of(HOLE), ALL);
            case IOMMU_2 -> RuleShape.of(EnumSet.of(Kind.IOMMU), ALL);
            case CONT_2 -> RuleShape.of(SHOWN, ALL);
            case ATTR_1 -> RuleShape.of(BACKED, ALL);
            case VIS_7 -> RuleShape.of(SHOWN, ABOVE_ONE);
            case VIS_9 -> RuleShape.of(ANY_KIND, ABOVE_ONE);
            case CONT_1,
                    IOMMU_1,
                    PRIO_1,
                    PRIO_2,
                    PRIO_3,
                    PRIO_4,
                    PRIO_5,
                    VIS_3,
                    VIS_4,
                    VIS_5,
                    VIS_6,
                    TREE_1,
                    TREE_2,
                    TXN_1 -> RuleShape.of(SHOWN_OR_HOLE, ALL);
            case ALIAS_1, ALIAS_2, ALIAS_3, ALIAS_4, ALIAS_5, ALIAS_6 -> RuleShape.of(SHOWN_OR_HOLE, ALL);
            case BLK_2 -> RuleShape.of(DEVICES, EnumSet.of(AccessSize.BLOCK)).andOrder();
            case BLK_1, IOMMU_3 -> RuleShape.of(SHOWN_OR_HOLE, EnumSet.of(AccessSize.BLOCK));
            case RAM_2, IOMMU_4, LIFE_6 -> RuleShape.of(SHOWN_OR_HOLE);
            case VIS_1, VIS_8 -> RuleShape.of(SHOWN);
            case LIFE_1, LIFE_2, LIFE_3, LIFE_4, LIFE_5, LIFE_9, LIFE_11, ALIAS_8 -> RuleShape.of(REGIONS);
            case LIFE_7, LIFE_10, ALIAS_7 -> RuleShape.of(EnumSet.of(CONTAINER, Kind.ALIAS));
            case LIFE_8 -> RuleShape.of(SHOWN);
            case IMPL_5 -> RuleShape.of(DEVICES, SINGLE);
            case EVT_3, DIRTY_1, DIRTY_2, DIRTY_3, PIN_1, PIN_2, PIN_3 -> RuleShape.of(ANY_KIND);
        };
    }
}
