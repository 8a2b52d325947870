package org.memtck.spec.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/**
 * The cases that the specification leaves open, in its order. When one arises, and what a target then does at most, stands in
 * the section of its rule; {@link RuleText#opens()} reads it.
 */
@Api
public enum OpenClause {
    /** Open clause RAM-2/regrown. */
    RAM_2_REGROWN,
    /** Open clause RAM-2/transaction. */
    RAM_2_TRANSACTION,
    /** Open clause RAM-2/window. */
    RAM_2_WINDOW,
    /** Open clause ROM-2/within. */
    ROM_2_WITHIN,
    /** Open clause ROM-2/writable. */
    ROM_2_WRITABLE,
    /** Open clause IOMMU-1/two-granules. */
    IOMMU_1_TWO_GRANULES,
    /** Open clause IOMMU-1/read-only-way. */
    IOMMU_1_READ_ONLY_WAY,
    /** Open clause IOMMU-4/depth. */
    IOMMU_4_DEPTH,
    /** Open clause VIS-7/two-ranges. */
    VIS_7_TWO_RANGES,
    /** Open clause IMPL-5/inexact. */
    IMPL_5_INEXACT,
    /** Open clause IMPL-5/past-the-end. */
    IMPL_5_PAST_THE_END,
    /** Open clause IMPL-5/errors. */
    IMPL_5_ERRORS,
    /** Open clause BLK-2/cut. */
    BLK_2_CUT,
    /** Open clause ATTR-1/pending. */
    ATTR_1_PENDING,
    /** Open clause RO-1/device. */
    RO_1_DEVICE,
    /** Open clause DIRTY-1/part. */
    DIRTY_1_PART,
    /** Open clause DIRTY-3/off. */
    DIRTY_3_OFF,
    /** Open clause COAL-1/errors. */
    COAL_1_ERRORS,
    /** Open clause COAL-1/signal. */
    COAL_1_SIGNAL,
    /** Open clause EVT-1/block. */
    EVT_1_BLOCK,
    /** Open clause LIFE-4/mapped. */
    LIFE_4_MAPPED,
    /** Open clause LIFE-7/root. */
    LIFE_7_ROOT,
    /** Open clause LIFE-7/aliased. */
    LIFE_7_ALIASED,
    /** Open clause LIFE-8/subregions. */
    LIFE_8_SUBREGIONS,
    /** Open clause LIFE-8/aliased. */
    LIFE_8_ALIASED,
    /** Open clause PIN-1/nothing. */
    PIN_1_NOTHING,
    /** Open clause PIN-1/read-only. */
    PIN_1_READ_ONLY,
    /** Open clause PIN-1/space. */
    PIN_1_SPACE,
    /** Open clause PIN-2/second. */
    PIN_2_SECOND,
    /** Open clause PIN-2/end. */
    PIN_2_END,
    /** Open clause PIN-2/cut. */
    PIN_2_CUT,
    /** Open clause PIN-2/unpoked. */
    PIN_2_UNPOKED,
    /** Open clause PIN-2/moved. */
    PIN_2_MOVED,
    /** Open clause PIN-3/rights. */
    PIN_3_RIGHTS;

    private static final Map<String, OpenClause> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(OpenClause::id, Function.identity()));

    private final Rule rule;
    private final String id;

    OpenClause() {
        Matcher parts = Pattern.compile("([A-Z]+_[0-9]+)_([A-Z_]+)").matcher(name());
        if (!parts.matches()) {
            throw new IllegalStateException(name());
        }
        this.rule = Rule.valueOf(parts.group(1));
        this.id = rule.id() + "/" + parts.group(2).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable id, such as {@code EVT-1/block}. */
    public String id() {
        return id;
    }

    /** The rule that leaves the case open. */
    public Rule rule() {
        return rule;
    }

    /** The clause with this id. */
    public static Optional<OpenClause> withId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
