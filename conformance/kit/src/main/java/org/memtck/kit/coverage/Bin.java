package org.memtck.kit.coverage;

import java.util.StringJoiner;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** A rule in one of the situations in which it is worth while to see it decide. */
@Api
public final class Bin {
    private final Rule rule;
    private final Situation situation;

    Bin(Rule rule, Situation situation) {
        this.rule = rule;
        this.situation = situation;
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    Situation situation() {
        return situation;
    }

    /** What is said of the situation, such as {@code mmio, 4, unaligned, little guest, big device}; maybe nothing. */
    public String where() {
        StringJoiner words = new StringJoiner(", ");
        add(words, situation.kind().toString());
        add(words, situation.size().toString());
        add(words, situation.alignment().toString());
        add(words, situation.order().toString());
        return words.toString();
    }

    private static void add(StringJoiner words, String word) {
        if (!word.equals("-")) {
            words.add(word);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bin bin && bin.rule == rule && bin.situation.equals(situation);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + situation.hashCode();
    }

    /** The rule, and what is said of the situation. */
    @Override
    public String toString() {
        return where().isEmpty() ? rule.id() : rule.id() + " " + where();
    }
}
