package org.memtck.kit.coverage;

import static org.memtck.spec.target.Capability.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;

/**
 * What a target has to offer so that a rule can be exercised. Who lacks it is not certified for the rule, whatever
 * the seed and however long the campaign.
 *
 * @param all what is needed altogether
 * @param any of these, one is enough; empty if none is needed
 */
@Api
public record RuleNeeds(Set<Capability> all, Set<Capability> any) {
    private static final RuleNeeds NOTHING = need();

    /** Copies the sets. */
    public RuleNeeds {
        all = Set.copyOf(all);
        any = Set.copyOf(any);
    }

    /** What a rule needs. */
    public static RuleNeeds of(Rule rule) {
        return switch (rule) {
            case RAM_2 -> need(RESIZEABLE_RAM);
            case RAM_3 -> need(FILE_RAM);
            case RAM_4 -> need(CALLER_RAM);
            case ROM_1, ROM_2 -> need(ROM);
            case ROMD_1, ROMD_2, ROMD_3 -> need(ROM_DEVICE);
            case MMIO_1, IMPL_1, VALID_2 -> need(MMIO);
            case MMIO_3 -> need(DEVICE_ERRORS);
            case VALID_1, VALID_3, IMPL_2, IMPL_3, IMPL_4, IMPL_5, IMPL_6 -> need(ACCESS_CONSTRAINTS);
            case LANE_1 -> need(MMIO).andOneOf(ACCESS_CONSTRAINTS, BIG_ENDIAN_DEVICE);
            case LANE_2 -> need(BIG_ENDIAN_ORDER);
            case BLK_1 -> need(BLOCK);
            case BLK_2 -> need(BLOCK, MMIO);
            case PIN_1, PIN_3 -> need(PINS);
            case PIN_2 -> need(PINS, MMIO);
            default -> ofTheTree(rule);
        };
    }

    private static RuleNeeds ofTheTree(Rule rule) {
        return switch (rule) {
            case RESV_1 -> need(RESERVATION).andOneOf(OVERLAP, BACKED_CONTAINER);
            case RESV_2 -> need(RESERVATION);
            case CONT_2 -> need(BACKED_CONTAINER);
            case IOMMU_1, IOMMU_2 -> need(IOMMU);
            case IOMMU_3 -> need(IOMMU, BLOCK);
            case IOMMU_4 -> need(IOMMU, DYNAMIC);
            case ALIAS_1, ALIAS_2, ALIAS_3, ALIAS_4, ALIAS_6 -> need(ALIAS);
            case ALIAS_5 -> need(ALIAS, ENABLE);
            case ALIAS_7 -> need(ALIAS, NESTING, DIAGNOSES_MISUSE);
            case ALIAS_8 -> need(ALIAS, DIAGNOSES_MISUSE);
            case PRIO_1, PRIO_2 -> need(OVERLAP);
            case PRIO_3, PRIO_4 -> need(OVERLAP).andOneOf(ALIAS, NESTING);
            case PRIO_5 -> need(EQUAL_PRIORITY_OVERLAP);
            case VIS_1 -> NOTHING.andOneOf(FLATVIEW, FIND);
            case VIS_5 -> need(ENABLE);
            case VIS_6 -> need(NESTING).andOneOf(DYNAMIC, SPACES);
            case VIS_8 -> NOTHING.andOneOf(OVERLAP, BACKED_CONTAINER);
            case TREE_1 -> NOTHING.andOneOf(DYNAMIC, DIAGNOSES_MISUSE);
            case TREE_2 -> need(DYNAMIC);
            case TXN_1 -> need(TRANSACTIONS);
            default -> ofAttributesAndLives(rule);
        };
    }

    private static RuleNeeds ofAttributesAndLives(Rule rule) {
        return switch (rule) {
            case ATTR_1 -> NOTHING.andOneOf(READONLY, ROM_DEVICE, DIRTY_LOG, COALESCING, EVENTFD);
            case RO_1, RO_2 -> need(READONLY);
            case DIRTY_1, DIRTY_2, DIRTY_3 -> need(DIRTY_LOG);
            case COAL_1 -> need(COALESCING);
            case EVT_1, EVT_2, EVT_3 -> need(EVENTFD);
            case LIFE_1, LIFE_2, LIFE_3, LIFE_4, LIFE_5, LIFE_8 -> need(OWNERS);
            case LIFE_6 -> need(OWNERS, MMIO);
            case LIFE_7, LIFE_9 -> need(OWNERS).andOneOf(ALIAS, NESTING, DIAGNOSES_MISUSE);
            case LIFE_10 -> need(OWNERS).andOneOf(ALIAS, NESTING);
            case LIFE_11 -> need(OWNERS, NESTING);
            default -> NOTHING;
        };
    }

    private static RuleNeeds need(Capability... capabilities) {
        return new RuleNeeds(Set.of(capabilities), Set.of());
    }

    private RuleNeeds andOneOf(Capability... capabilities) {
        return new RuleNeeds(all, Set.of(capabilities));
    }

    /**
     * What of it is missing, in words such as {@code owners and one of alias, nesting}; nothing if the rule can be exercised.
     *
     * @param certified what is offered and to be certified
     */
    public Optional<String> missing(Set<Capability> certified) {
        List<String> missing = new ArrayList<>();
        inOrder(all)
                .filter(each -> !certified.contains(each))
                .map(Capability::id)
                .forEach(missing::add);
        if (!any.isEmpty() && any.stream().noneMatch(certified::contains)) {
            missing.add(inOrder(any).map(Capability::id).collect(Collectors.joining(", ", "one of ", "")));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", missing));
    }

    /** Whether nothing of it is missing. */
    public boolean isMetBy(Set<Capability> certified) {
        return missing(certified).isEmpty();
    }

    /** All that is needed altogether, and what that implies. */
    public Set<Capability> closure() {
        return Capability.closure(all);
    }

    private static Stream<Capability> inOrder(Set<Capability> capabilities) {
        EnumSet<Capability> ordered = EnumSet.noneOf(Capability.class);
        ordered.addAll(capabilities);
        return ordered.stream();
    }
}
