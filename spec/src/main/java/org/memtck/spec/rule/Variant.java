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
 * Other behaviours than that of a rule, each seen in the field and defined as exactly as the rule. What one is, and where it is
 * seen, stands in the section of its rule; {@link RuleText#variants()} reads it. A {@link Dialect} is a set of them.
 */
@Api
public enum Variant {
    /** Variant ROM-2/lands. */
    ROM_2_LANDS,
    /** Variant ALIAS-4/root. */
    ALIAS_4_ROOT,
    /** Variant PRIO-1/unused. */
    PRIO_1_UNUSED(Rule.PRIO_2),
    /** Variant PRIO-5/first. */
    PRIO_5_FIRST,
    /** Variant PRIO-5/lower-address. */
    PRIO_5_LOWER_ADDRESS,
    /** Variant VIS-2/open-bus. */
    VIS_2_OPEN_BUS(true),
    /** Variant VIS-2/address. */
    VIS_2_ADDRESS,
    /** Variant VIS-2/last. */
    VIS_2_LAST,
    /** Variant VIS-6/displaced. */
    VIS_6_DISPLACED,
    /** Variant VIS-7/pages. */
    VIS_7_PAGES,
    /** Variant VIS-9/refused. */
    VIS_9_REFUSED,
    /** Variant VIS-9/bytes. */
    VIS_9_BYTES,
    /** Variant VIS-9/block. */
    VIS_9_BLOCK,
    /** Variant VIS-9/first. */
    VIS_9_FIRST,
    /** Variant MMIO-3/ignored. */
    MMIO_3_IGNORED,
    /** Variant VALID-1/accepted. */
    VALID_1_ACCEPTED,
    /** Variant VALID-2/accepted. */
    VALID_2_ACCEPTED,
    /** Variant IMPL-1/words. */
    IMPL_1_WORDS(Rule.IMPL_2, Rule.IMPL_3, Rule.IMPL_4, Rule.IMPL_5, Rule.IMPL_6),
    /** Variant IMPL-4/in-place. */
    IMPL_4_IN_PLACE(Rule.IMPL_3, Rule.IMPL_5, Rule.IMPL_6),
    /** Variant BLK-1/prefix. */
    BLK_1_PREFIX,
    /** Variant BLK-1/all-or-none. */
    BLK_1_ALL_OR_NONE,
    /** Variant BLK-1/pieces. */
    BLK_1_PIECES,
    /** Variant RO-1/lands. */
    RO_1_LANDS,
    /** Variant RO-2/lands. */
    RO_2_LANDS;

    private static final Map<String, Variant> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Variant::id, Function.identity()));

    private final Rule rule;
    private final String id;
    private final boolean hasValue;
    private final RuleSet replaced;

    Variant(Rule... more) {
        this(false, more);
    }

    Variant(boolean hasValue, Rule... more) {
        Matcher parts = Pattern.compile("([A-Z]+_[0-9]+)_([A-Z_]+)").matcher(name());
        if (!parts.matches()) {
            throw new IllegalStateException(name());
        }
        this.rule = Rule.valueOf(parts.group(1));
        this.id = rule.id() + "/" + parts.group(2).toLowerCase(Locale.ROOT).replace('_', '-');
        this.hasValue = hasValue;
        this.replaced = RuleSet.of(more).with(rule);
    }

    /** Returns the stable id, such as {@code RO-2/lands}. */
    public String id() {
        return id;
    }

    /** Returns the rule in whose place it stands. */
    public Rule rule() {
        return rule;
    }

    /** Returns that rule and those of which it takes the place in part. */
    public RuleSet replaced() {
        return replaced;
    }

    /** Returns the rules that may be blamed where a target follows it and does not say so: those it replaces, and neighbours. */
    public RuleSet suspects() {
        return this == ALIAS_4_ROOT ? replaced.with(Rule.RO_2).with(Rule.ALIAS_1) : replaced;
    }

    /** Returns whether a byte goes with it, as in {@code VIS-2/open-bus=0xff}. */
    public boolean hasValue() {
        return hasValue;
    }

    /** Returns whether no dialect can have both: they are different answers to one question, which a rule asks. */
    public boolean excludes(Variant other) {
        return this != other && replaced.intersects(other.replaced);
    }

    /** Returns the variant with this id. */
    public static Optional<Variant> withId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
