package org.memtck.spec.rule;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/**
 * The rules of the specification, in its order. What a rule says, where that comes from and when it is hit stands in its
 * section of {@code spec/rules}; {@link RuleBook} reads it.
 */
@Api
public enum Rule {
    /** Rule RAM-1. */
    RAM_1(Level.MUST),
    /** Rule RAM-2. */
    RAM_2(Level.MUST),
    /** Rule RAM-3. */
    RAM_3(Level.MUST),
    /** Rule RAM-4. */
    RAM_4(Level.MUST),
    /** Rule ROM-1. */
    ROM_1(Level.MUST),
    /** Rule ROM-2. */
    ROM_2(Level.MUST),
    /** Rule ROMD-1. */
    ROMD_1(Level.MUST),
    /** Rule ROMD-2. */
    ROMD_2(Level.MUST),
    /** Rule ROMD-3. */
    ROMD_3(Level.MUST),
    /** Rule MMIO-1. */
    MMIO_1(Level.MUST),
    /** Rule MMIO-2. */
    MMIO_2(Level.DECIDED),
    /** Rule MMIO-3. */
    MMIO_3(Level.MUST),
    /** Rule RESV-1. */
    RESV_1(Level.MUST),
    /** Rule RESV-2. */
    RESV_2(Level.MUST),
    /** Rule CONT-1. */
    CONT_1(Level.MUST),
    /** Rule CONT-2. */
    CONT_2(Level.MUST),
    /** Rule IOMMU-1. */
    IOMMU_1(Level.MUST),
    /** Rule IOMMU-2. */
    IOMMU_2(Level.MUST),
    /** Rule IOMMU-3. */
    IOMMU_3(Level.DECIDED),
    /** Rule IOMMU-4. */
    IOMMU_4(Level.DECIDED),
    /** Rule ALIAS-1. */
    ALIAS_1(Level.MUST),
    /** Rule ALIAS-2. */
    ALIAS_2(Level.MUST),
    /** Rule ALIAS-3. */
    ALIAS_3(Level.DECIDED),
    /** Rule ALIAS-4. */
    ALIAS_4(Level.MUST),
    /** Rule ALIAS-5. */
    ALIAS_5(Level.DECIDED),
    /** Rule ALIAS-6. */
    ALIAS_6(Level.MUST),
    /** Rule ALIAS-7. */
    ALIAS_7(Level.MUST),
    /** Rule ALIAS-8. */
    ALIAS_8(Level.MUST),
    /** Rule PRIO-1. */
    PRIO_1(Level.MUST),
    /** Rule PRIO-2. */
    PRIO_2(Level.MUST),
    /** Rule PRIO-3. */
    PRIO_3(Level.MUST),
    /** Rule PRIO-4. */
    PRIO_4(Level.MUST),
    /** Rule PRIO-5. */
    PRIO_5(Level.DECIDED),
    /** Rule VIS-1. */
    VIS_1(Level.MUST),
    /** Rule VIS-2. */
    VIS_2(Level.MUST),
    /** Rule VIS-3. */
    VIS_3(Level.MUST),
    /** Rule VIS-4. */
    VIS_4(Level.DECIDED),
    /** Rule VIS-5. */
    VIS_5(Level.MUST),
    /** Rule VIS-6. */
    VIS_6(Level.MUST),
    /** Rule VIS-7. */
    VIS_7(Level.DECIDED),
    /** Rule VIS-8. */
    VIS_8(Level.DECIDED),
    /** Rule VIS-9. */
    VIS_9(Level.DECIDED),
    /** Rule TREE-1. */
    TREE_1(Level.MUST),
    /** Rule TREE-2. */
    TREE_2(Level.MUST),
    /** Rule TXN-1. */
    TXN_1(Level.MUST),
    /** Rule VALID-1. */
    VALID_1(Level.MUST),
    /** Rule VALID-2. */
    VALID_2(Level.MUST),
    /** Rule VALID-3. */
    VALID_3(Level.MUST),
    /** Rule IMPL-1. */
    IMPL_1(Level.MUST),
    /** Rule IMPL-2. */
    IMPL_2(Level.MUST),
    /** Rule IMPL-3. */
    IMPL_3(Level.MUST),
    /** Rule IMPL-4. */
    IMPL_4(Level.MUST),
    /** Rule IMPL-5. */
    IMPL_5(Level.DECIDED),
    /** Rule IMPL-6. */
    IMPL_6(Level.MUST),
    /** Rule LANE-1. */
    LANE_1(Level.DECIDED),
    /** Rule LANE-2. */
    LANE_2(Level.MUST),
    /** Rule BLK-1. */
    BLK_1(Level.DECIDED),
    /** Rule BLK-2. */
    BLK_2(Level.DECIDED),
    /** Rule ATTR-1. */
    ATTR_1(Level.MUST),
    /** Rule RO-1. */
    RO_1(Level.MUST),
    /** Rule RO-2. */
    RO_2(Level.DECIDED),
    /** Rule DIRTY-1. */
    DIRTY_1(Level.MUST),
    /** Rule DIRTY-2. */
    DIRTY_2(Level.DECIDED),
    /** Rule DIRTY-3. */
    DIRTY_3(Level.MUST),
    /** Rule COAL-1. */
    COAL_1(Level.MUST),
    /** Rule EVT-1. */
    EVT_1(Level.MUST),
    /** Rule EVT-2. */
    EVT_2(Level.MUST),
    /** Rule EVT-3. */
    EVT_3(Level.DECIDED),
    /** Rule LIFE-1. */
    LIFE_1(Level.MUST),
    /** Rule LIFE-2. */
    LIFE_2(Level.MUST),
    /** Rule LIFE-3. */
    LIFE_3(Level.MUST),
    /** Rule LIFE-4. */
    LIFE_4(Level.MUST),
    /** Rule LIFE-5. */
    LIFE_5(Level.MUST),
    /** Rule LIFE-6. */
    LIFE_6(Level.DECIDED),
    /** Rule LIFE-7. */
    LIFE_7(Level.MUST),
    /** Rule LIFE-8. */
    LIFE_8(Level.MUST),
    /** Rule LIFE-9. */
    LIFE_9(Level.MUST),
    /** Rule LIFE-10. */
    LIFE_10(Level.DECIDED),
    /** Rule LIFE-11. */
    LIFE_11(Level.DECIDED),
    /** Rule PIN-1. */
    PIN_1(Level.MUST),
    /** Rule PIN-2. */
    PIN_2(Level.DECIDED),
    /** Rule PIN-3. */
    PIN_3(Level.DECIDED);

    private static final Map<String, Rule> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;
    private final Level level;

    Rule(Level level) {
        this.id = name().replace('_', '-');
        this.level = level;
    }

    /** The stable id, such as {@code PRIO-1}. */
    public String id() {
        return id;
    }

    /** How firm the rule is. */
    public Level level() {
        return level;
    }

    /** The family that the rule belongs to, such as {@code PRIO}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The rule with this id. */
    public static Optional<Rule> withId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
