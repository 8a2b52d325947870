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
    /** Open clause RAM-1/unknown. */
    RAM_1_UNKNOWN,
    /** Open clause RAM-2/transaction. */
    RAM_2_TRANSACTION,
    /** Open clause RAM-2/window. */
    RAM_2_WINDOW,
    /** Open clause IOMMU-1/read-only-way. */
    IOMMU_1_READ_ONLY_WAY,
    /** Open clause IOMMU-4/depth. */
    IOMMU_4_DEPTH,
    /** Open clause VIS-9/inexact. */
    VIS_9_INEXACT,
    /** Open clause VIS-9/late. */
    VIS_9_LATE,
    /** Open clause VIS-9/eventfd. */
    VIS_9_EVENTFD,
    /** Open clause TXN-1/space. */
    TXN_1_SPACE,
    /** Open clause BLK-2/cut. */
    BLK_2_CUT,
    /** Open clause ATTR-1/pending. */
    ATTR_1_PENDING,
    /** Open clause RO-1/coalesced. */
    RO_1_COALESCED,
    /** Open clause DIRTY-3/off. */
    DIRTY_3_OFF,
    /** Open clause COAL-1/errors. */
    COAL_1_ERRORS,
    /** Open clause COAL-1/inexact. */
    COAL_1_INEXACT,
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
    /** Open clause PIN-1/iommu. */
    PIN_1_IOMMU,
    /** Open clause PIN-1/owned. */
    PIN_1_OWNED,
    /** Open clause PIN-2/second. */
    PIN_2_SECOND,
    /** Open clause PIN-2/late. */
    PIN_2_LATE,
    /** Open clause PIN-2/read-only. */
    PIN_2_READ_ONLY,
    /** Open clause PIN-2/cut. */
    PIN_2_CUT,
    /** Open clause PIN-2/unpoked. */
    PIN_2_UNPOKED,
    /** Open clause PIN-2/moved. */
    PIN_2_MOVED;

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
