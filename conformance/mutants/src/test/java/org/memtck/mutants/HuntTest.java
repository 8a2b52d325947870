package org.memtck.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HuntTest {
    private static final int CASES = 256;

    private static Fate fate(String name) {
        Mutant mutant = AllMutants.named(name);
        return MutantRuns.run(mutant.bus(), List.of(mutant), 1, CASES, () -> {}).get(0);
    }

    /** The bus is loaded as a mutant is, but none of its classes is changed. */
    @ParameterizedTest
    @EnumSource
    void aBusThatIsNotChangedSurvives(Bus bus) {
        Mutant some = new Mutator().mutants(bus).get(0);
        MutantLoader loader = new MutantLoader(bus, "none", new byte[0]);

        assertThat(new Hunt(MutantRuns.recorded(bus, 1, CASES)).on(some, loader).end())
                .isEqualTo(Fate.End.SURVIVED);
    }

    @Test
    void aMutantThatReadsOtherBytesIsKilled() {
        Fate fate = fate("example Memory.lanes MathMutator 9");

        assertThat(fate.end()).isEqualTo(Fate.End.KILLED);
        assertThat(fate.killedBy()).isBetween(1, CASES);
    }

    @Test
    void aMutantThatRunsInCirclesEnds() {
        assertThat(fate("example Block.visit MathMutator 4").end()).isEqualTo(Fate.End.CIRCLED);
    }

    @Test
    void aSampleKeepsTheOrderAndFollowsTheSeed() {
        List<Mutant> all = new Mutator().mutants(Bus.INTERVAL);

        assertThat(MutantRuns.sample(all, 9, 1))
                .hasSize(9)
                .isEqualTo(MutantRuns.sample(all, 9, 1))
                .isNotEqualTo(MutantRuns.sample(all, 9, 2))
                .isSortedAccordingTo((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b)));
        assertThat(MutantRuns.sample(all, Integer.MAX_VALUE, 1)).isEqualTo(all);
    }
}
