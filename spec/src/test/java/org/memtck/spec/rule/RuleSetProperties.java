package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Against the set that it stands for. */
class RuleSetProperties {
    private static RuleSet setOf(Set<Rule> rules) {
        return RuleSet.of(rules.toArray(Rule[]::new));
    }

    private static Set<Rule> copy(Set<Rule> rules) {
        Set<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(rules);
        return copy;
    }

    @Property(seed = "1")
    void aSetHasItsRulesInOrder(@ForAll Set<Rule> rules) {
        assertThat(setOf(rules).toList()).containsExactlyElementsOf(copy(rules));
        assertThat(setOf(rules).isEmpty()).isEqualTo(rules.isEmpty());
        assertThat(rules).allMatch(setOf(rules)::contains);
    }

    @Property(seed = "2")
    void unionAndDifferenceAreThoseOfSets(@ForAll Set<Rule> one, @ForAll Set<Rule> other) {
        Set<Rule> union = copy(one);
        union.addAll(other);
        Set<Rule> difference = copy(one);
        difference.removeAll(other);

        assertThat(setOf(one).union(setOf(other))).isEqualTo(setOf(union)).hasSameHashCodeAs(setOf(union));
        assertThat(setOf(one).minus(setOf(other))).isEqualTo(setOf(difference));
        assertThat(setOf(one).intersects(setOf(other))).isEqualTo(difference.size() < one.size());
    }
}
