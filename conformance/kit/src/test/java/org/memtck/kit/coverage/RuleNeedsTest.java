package org.memtck.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;

class RuleNeedsTest {
    private static final int CASES = 300;

    /** The rules that generated scenarios hit. */
    private static RuleSet hit(Set<Capability> offered) {
        ScenarioGenerator generator = new ScenarioGenerator(offered, Parameters.UNBOUNDED);
        RuleSet hit = RuleSet.NONE;
        for (int i = 0; i < CASES; i++) {
            for (Step step : generator.generate(SeededChoices.ofCase(1, i), Veto.NONE)) {
                hit = step.open() == null ? hit.union(step.rules()) : hit;
            }
        }
        return hit;
    }

    /** Everything but a capability and those that imply it. */
    private static Set<Capability> without(Capability absent) {
        Set<Capability> rest = EnumSet.allOf(Capability.class);
        rest.removeIf(each -> Capability.closure(List.of(each)).contains(absent));
        return rest;
    }

    private static List<Rule> excluded(Set<Capability> offered) {
        return Stream.of(Rule.values())
                .filter(rule -> RuleNeeds.of(rule).missing(offered).isPresent())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAM")
    void aRuleThatNeedsWhatIsAbsentIsNeverHit(Capability absent) {
        Set<Capability> offered = without(absent);

        assertThat(hit(offered).toList()).noneMatch(excluded(offered)::contains);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatAProfileExcludesIsNeverHit(Profile profile) {
        Set<Capability> certified = profile.of(EnumSet.allOf(Capability.class));

        assertThat(hit(certified).toList()).noneMatch(excluded(certified)::contains);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAM")
    void aTargetWithOneCapabilityAloneHitsNothingThatNeedsOthers(Capability only) {
        Set<Capability> offered = Capability.closure(EnumSet.of(Capability.RAM, only));

        assertThat(hit(offered).toList()).noneMatch(excluded(offered)::contains);
    }

    @Test
    void whoOffersEverythingIsExcludedFromNothing() {
        assertThat(excluded(EnumSet.allOf(Capability.class))).isEmpty();
    }

    @Test
    void everyCapabilityThatIsNotAWayOfAskingIsNeededBySomeRule() {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        for (Rule rule : Rule.values()) {
            needed.addAll(Capability.closure(RuleNeeds.of(rule).all()));
            needed.addAll(Capability.closure(RuleNeeds.of(rule).any()));
        }

        assertThat(EnumSet.complementOf(EnumSet.copyOf(needed))).containsExactly(Capability.RAM, Capability.FILL);
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        assertThat(RuleNeeds.of(Rule.LIFE_10).missing(EnumSet.of(Capability.RAM)))
                .contains("owners and one of alias, nesting");
        assertThat(RuleNeeds.of(Rule.PRIO_3).missing(EnumSet.of(Capability.RAM, Capability.OVERLAP)))
                .contains("one of alias, nesting");
        assertThat(RuleNeeds.of(Rule.RAM_1).missing(EnumSet.of(Capability.RAM))).isEmpty();
    }
}
