package org.memtck.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;

class ImpossibleTest {
    private static final Set<Capability> EVERYTHING = Profile.FULL.of(Set.of(Capability.values()));

    @ParameterizedTest
    @EnumSource(Profile.class)
    void noCaseReachesAnImpossibleBin(Profile profile) {
        Offer offer = new Offer(profile.of(EVERYTHING), Parameters.UNBOUNDED);
        SituationCounts counts = Seen.in(offer.capabilities(), offer.parameters(), 3_000);

        for (Rule rule : Rule.values()) {
            for (int i = 0; i < Situation.COUNT; i++) {
                Situation bin =
                        counts.get(i, rule) == 0 ? null : RuleShapes.of(rule).binOf(Situation.of(i));
                assertThat(bin != null && Impossible.is(rule, bin, offer))
                        .as("%s %s", rule, bin)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Impossible.class)
    void anEntryHoldsSomeBinAndSaysWhy(Impossible entry) {
        boolean found = false;
        for (Profile profile : Profile.values()) {
            Offer offer = new Offer(profile.of(EVERYTHING), Parameters.UNBOUNDED);
            for (Rule rule : Rule.values()) {
                found |= Situation.all().stream()
                        .filter(bin -> bin.equals(RuleShapes.of(rule).binOf(bin)))
                        .anyMatch(bin -> entry.holds(rule, bin, offer));
            }
        }

        assertThat(found).isTrue();
        assertThat(entry.reason()).matches("[a-z].*[^.]");
    }
}
