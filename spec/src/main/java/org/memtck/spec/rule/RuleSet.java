package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.memtck.spec.Api;

/** An immutable set of rules, in two machine words: every step of every scenario carries one. */
@Api
@SuppressWarnings("EnumOrdinal") // A bit per rule is what makes it small; nothing outside sees which.
public final class RuleSet {
    /** No rules. */
    public static final RuleSet NONE = new RuleSet(0, 0);

    private static final Rule[] RULES = Rule.values();
    private static final RuleSet[] SINGLES = singles();

    private final long low;
    private final long high;

    private RuleSet(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /** The set of these rules. */
    public static RuleSet of(Rule... rules) {
        RuleSet set = NONE;
        for (Rule rule : rules) {
            set = set.with(rule);
        }
        return set;
    }

    /** This set and the rule. */
    public RuleSet with(Rule rule) {
        return union(SINGLES[rule.ordinal()]);
    }

    /** What is in either set. */
    public RuleSet union(RuleSet other) {
        long newLow = low | other.low;
        long newHigh = high | other.high;
        if (newLow == low && newHigh == high) {
            return this;
        }
        return newLow == other.low && newHigh == other.high ? other : new RuleSet(newLow, newHigh);
    }

    /** What is in both sets. */
    public RuleSet and(RuleSet other) {
        return new RuleSet(low & other.low, high & other.high);
    }

    /** What is in this set and not in the other one. */
    public RuleSet minus(RuleSet other) {
        return new RuleSet(low & ~other.low, high & ~other.high);
    }

    /** Whether the rule is in the set. */
    public boolean contains(Rule rule) {
        return intersects(SINGLES[rule.ordinal()]);
    }

    /** Whether some rule is in both sets. */
    public boolean intersects(RuleSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0;
    }

    /** Whether no rule is in the set. */
    public boolean isEmpty() {
        return low == 0 && high == 0;
    }

    /** The rules in the order of the specification. */
    public List<Rule> toList() {
        List<Rule> rules = new ArrayList<>();
        forEach(rules::add);
        return rules;
    }

    /**
     * Adds one to the count of each rule of the set.
     *
     * @param counts the counts, of one rule after the other, in the order of the specification
     * @param start the index of the count of the first rule of the specification
     */
    public void count(long[] counts, int start) {
        count(counts, start, 1);
    }

    /**
     * Adds a number to the count of each rule of the set.
     *
     * @param counts the counts, of one rule after the other, in the order of the specification
     * @param start the index of the count of the first rule of the specification
     */
    public void count(long[] counts, int start, long added) {
        for (long bits = low; bits != 0; bits &= bits - 1) {
            counts[start + Long.numberOfTrailingZeros(bits)] += added;
        }
        for (long bits = high; bits != 0; bits &= bits - 1) {
            counts[start + Long.SIZE + Long.numberOfTrailingZeros(bits)] += added;
        }
    }

    /** Gives each rule to the consumer, in the order of the specification. */
    public void forEach(Consumer<Rule> consumer) {
        for (long bits = low; bits != 0; bits &= bits - 1) {
            consumer.accept(RULES[Long.numberOfTrailingZeros(bits)]);
        }
        for (long bits = high; bits != 0; bits &= bits - 1) {
            consumer.accept(RULES[Long.SIZE + Long.numberOfTrailingZeros(bits)]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet that && low == that.low && high == that.high;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(low * 31 + high);
    }

    @Override
    public String toString() {
        return toList().stream().map(Rule::id).collect(Collectors.joining(" "));
    }

    private static RuleSet[] singles() {
        RuleSet[] sets = new RuleSet[RULES.length];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = i < Long.SIZE ? new RuleSet(1L << i, 0) : new RuleSet(0, 1L << (i - Long.SIZE));
        }
        return sets;
    }
}
