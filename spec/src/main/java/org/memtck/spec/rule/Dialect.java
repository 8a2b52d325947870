package org.memtck.spec.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/**
 * A set of variants: how an implementation differs from the specification on purpose. It is strict if there are none. Immutable.
 */
@Api
@SuppressWarnings("EnumOrdinal") // Rules ask for a variant on each access.
public final class Dialect {
    /** The specification as it is. */
    public static final Dialect STRICT = new Dialect(Map.of());

    private static final int LARGEST_VALUE = 0xff;

    private final Map<Variant, Integer> variants;
    private final boolean[] has = new boolean[Variant.values().length];

    private Dialect(Map<Variant, Integer> variants) {
        this.variants = variants;
        variants.keySet().forEach(variant -> has[variant.ordinal()] = true);
    }

    /** Returns whether the variant stands in the place of its rule. */
    public boolean has(Variant variant) {
        return has[variant.ordinal()];
    }

    /** Returns whether there are no variants. */
    public boolean isStrict() {
        return variants.isEmpty();
    }

    /** Returns the variants, in the order of the specification. */
    public List<Variant> variants() {
        return List.copyOf(variants.keySet());
    }

    /** Returns the rules of which another form applies. */
    public RuleSet rules() {
        return RuleSet.of(variants.keySet().stream().map(Variant::rule).toArray(Rule[]::new));
    }

    /** Returns the byte that goes with a variant of this dialect, 0 to 255; 0 if none does. */
    public int value(Variant variant) {
        return variants.getOrDefault(variant, 0);
    }

    /** Returns this dialect with one more variant, with which no value goes, in the place of those that it excludes. */
    public Dialect with(Variant variant) {
        return with(variant, 0);
    }

    /**
     * Returns this dialect with one more variant in the place of those that it excludes.
     *
     * @param value the byte that goes with it, 0 to 255; 0 if none does
     */
    public Dialect with(Variant variant, int value) {
        if (value < 0 || value > (variant.hasValue() ? LARGEST_VALUE : 0)) {
            throw new IllegalArgumentException("0x" + Integer.toHexString(value) + " cannot go with " + variant);
        }
        EnumMap<Variant, Integer> all = new EnumMap<>(Variant.class);
        all.putAll(variants);
        all.keySet().removeIf(variant::excludes);
        all.put(variant, value);
        return new Dialect(all);
    }

    /** Returns this dialect with all variants of another one, which replace those that they exclude. */
    public Dialect with(Dialect other) {
        Dialect all = this;
        for (Variant variant : other.variants()) {
            all = all.with(variant, other.value(variant));
        }
        return all;
    }

    /** Returns this dialect without a variant. */
    public Dialect without(Variant variant) {
        EnumMap<Variant, Integer> rest = new EnumMap<>(Variant.class);
        rest.putAll(variants);
        rest.remove(variant);
        return new Dialect(rest);
    }

    /** Returns a variant with its value, as {@link #parse} reads it. */
    public String text(Variant variant) {
        return variant.hasValue() ? variant + "=0x" + Integer.toHexString(value(variant)) : variant.id();
    }

    /** Returns all variants with their values, in the order of the specification. */
    public List<String> texts() {
        return variants.keySet().stream().map(this::text).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dialect that && variants.equals(that.variants);
    }

    @Override
    public int hashCode() {
        return variants.hashCode();
    }

    /** Returns the variants separated by commas, such as {@code VIS-2/open-bus=0xff,RO-2/lands}; nothing if it is strict. */
    @Override
    public String toString() {
        return String.join(",", texts());
    }

    /**
     * Reads variants, and names of dialects, separated by commas.
     *
     * @throws IllegalArgumentException if there is no such variant, or two of them exclude each other; the message says what was
     *     expected
     */
    public static Dialect parse(String text) {
        Dialect all = STRICT;
        for (String item : text.split(",", -1)) {
            Dialect more = NamedDialect.withId(item).map(NamedDialect::dialect).orElseGet(() -> one(item));
            for (Variant variant : more.variants()) {
                requireApart(all, variant);
            }
            all = all.with(more);
        }
        return all;
    }

    private static void requireApart(Dialect all, Variant variant) {
        for (Variant other : all.variants()) {
            if (other == variant || other.excludes(variant)) {
                throw new IllegalArgumentException(
                        other == variant
                                ? variant + " is named twice"
                                : other + " and " + variant + " exclude each other: expected one form of "
                                        + variant.rule());
            }
        }
    }

    private static Dialect one(String item) {
        int equals = item.indexOf('=');
        String id = equals < 0 ? item : item.substring(0, equals);
        Variant variant = Variant.withId(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
        if (variant.hasValue() != equals >= 0) {
            throw new IllegalArgumentException(
                    variant.hasValue() ? "expected " + id + "=BYTE, such as " + id + "=0xff" : id + " takes no value");
        }
        return STRICT.with(variant, equals < 0 ? 0 : value(id, item.substring(equals + 1)));
    }

    private static int value(String id, String digits) {
        try {
            int value = Integer.decode(digits);
            if (value >= 0 && value <= LARGEST_VALUE) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("expected a byte after " + id + "=, 0x0 to 0xff, not '" + digits + "'");
    }

    private static String unknown(String id) {
        String rule = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        String known = Stream.of(Variant.values())
                .filter(variant -> variant.rule().id().equals(rule))
                .map(Variant::id)
                .collect(Collectors.joining(", "));
        return "there is no variant '" + id + "'; "
                + (known.isEmpty()
                        ? "expected one of "
                                + Stream.of(Variant.values()).map(Variant::id).collect(Collectors.joining(", "))
                                + ", or a dialect: " + NamedDialect.ids()
                        : "of that rule there is " + known);
    }
}
