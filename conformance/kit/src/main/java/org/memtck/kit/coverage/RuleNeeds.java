package org.memtck.kit.coverage;

import static org.memtck.spec.target.Capability.*;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;

/** Without which capabilities no scenario hits a rule. */
@Api
public final class RuleNeeds {
    private RuleNeeds() {}

    /**
     * What a rule needs, and what that implies; empty if every target can hit it. It is necessary: a target that lacks one of
     * these has no step that the rule decides. Some rules need a second thing, of which several will do, which is not told.
     */
    public static Set<Capability> of(Rule rule) {
        return Capability.closure(direct(rule));
    }

    private static Set<Capability> direct(Rule rule) {
        return switch (rule) {
            case RAM_1, MMIO_2, VIS_1, VIS_2, VIS_3, VIS_4, VIS_7, TREE_1, ATTR_1 -> EnumSet.noneOf(Capability.class);
            case RAM_2 -> EnumSet.of(RESIZEABLE_RAM);
            case RAM_3 -> EnumSet.of(FILE_RAM);
            case RAM_4 -> EnumSet.of(CALLER_RAM);
            case ROM_1, ROM_2 -> EnumSet.of(ROM);
            case ROMD_1, ROMD_2, ROMD_3 -> EnumSet.of(ROM_DEVICE);
            case MMIO_1, VALID_2, IMPL_1, LANE_1 -> EnumSet.of(MMIO);
            case MMIO_3 -> EnumSet.of(DEVICE_ERRORS);
            case RESV_1, RESV_2 -> EnumSet.of(RESERVATION);
            case CONT_1, VIS_6 -> EnumSet.of(NESTING);
            case CONT_2 -> EnumSet.of(BACKED_CONTAINER);
            case IOMMU_1, IOMMU_2 -> EnumSet.of(IOMMU);
            case IOMMU_3 -> EnumSet.of(IOMMU, BLOCK);
            case IOMMU_4 -> EnumSet.of(IOMMU, DYNAMIC);
            case ALIAS_1, ALIAS_2, ALIAS_3, ALIAS_4, ALIAS_6 -> EnumSet.of(ALIAS);
            case ALIAS_5 -> EnumSet.of(ALIAS, ENABLE);
            case ALIAS_7 -> EnumSet.of(ALIAS, NESTING, DIAGNOSES_MISUSE);
            case ALIAS_8 -> EnumSet.of(ALIAS, DIAGNOSES_MISUSE);
            case PRIO_1, PRIO_2, PRIO_3, PRIO_4 -> EnumSet.of(OVERLAP);
            case PRIO_5 -> EnumSet.of(EQUAL_PRIORITY_OVERLAP);
            case VIS_5 -> EnumSet.of(ENABLE);
            case VIS_8 -> EnumSet.of(MMIO, SPACES);
            case TREE_2 -> EnumSet.of(DYNAMIC);
            case TXN_1 -> EnumSet.of(TRANSACTIONS);
            case VALID_1, VALID_3, IMPL_2, IMPL_3, IMPL_4, IMPL_5, IMPL_6 -> EnumSet.of(ACCESS_CONSTRAINTS);
            case LANE_2 -> EnumSet.of(BIG_ENDIAN_ORDER);
            case BLK_1, BLK_2 -> EnumSet.of(BLOCK);
            case RO_1, RO_2 -> EnumSet.of(READONLY);
            case DIRTY_1, DIRTY_2, DIRTY_3 -> EnumSet.of(DIRTY_LOG);
            case COAL_1 -> EnumSet.of(COALESCING);
            case EVT_1, EVT_2, EVT_3 -> EnumSet.of(EVENTFD);
            case LIFE_1, LIFE_2, LIFE_3, LIFE_4, LIFE_5, LIFE_7, LIFE_8, LIFE_9, LIFE_10 -> EnumSet.of(OWNERS);
            case LIFE_6 -> EnumSet.of(OWNERS, MMIO);
            case LIFE_11 -> EnumSet.of(OWNERS, NESTING);
            case PIN_1, PIN_3 -> EnumSet.of(PINS);
            case PIN_2 -> EnumSet.of(PINS, MMIO);
        };
    }
}
