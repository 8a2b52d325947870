package org.memtck.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutantSummaryTest {
    private static final List<Mutant> SOME = AllMutants.ALL.subList(0, 6);

    private static final List<Fate> FATES = List.of(
            new Fate(SOME.get(0), Fate.End.KILLED, 40),
            new Fate(SOME.get(1), Fate.End.SURVIVED, 0),
            new Fate(SOME.get(2), Fate.End.SURVIVED, 0),
            new Fate(SOME.get(3), Fate.End.CIRCLED, 3),
            new Fate(SOME.get(4), Fate.End.NOT_VIABLE, 0),
            new Fate(SOME.get(5), Fate.End.SURVIVED, 0));

    private static final Survivors LIST = Survivors.parse(
            "= hole: nobody asks\n" + SOME.get(1) + "\n" + SOME.get(3) + "\n= slower: twice\n" + SOME.get(5));

    @Test
    void whatSurvivesWithoutAReasonAndWhatIsListedAndDiesAreToldApart() {
        MutantSummary summary = MutantSummary.of(FATES, LIST);

        assertThat(summary.unlisted()).containsExactly(FATES.get(2));
        assertThat(summary.stale()).containsExactly(FATES.get(3));
        assertThat(summary.listed()).isEqualTo(Map.of(Reason.Kind.HOLE, 1, Reason.Kind.SLOWER, 1));
        assertThat(summary.isAsListed()).isFalse();
    }

    @Test
    void aHoleCountsAsNotKilledAndTheOtherReasonsDoNotCount() {
        MutantSummary summary = MutantSummary.of(FATES, LIST);

        assertThat(summary.mutants()).isEqualTo(5);
        assertThat(summary.killed()).isEqualTo(2);
        assertThat(summary.killable()).isEqualTo(4);
        assertThat(summary.circled()).isEqualTo(1);
    }

    @Test
    void aShareIsKilledByTheCaseThatKillsTheLastOfIt() {
        MutantSummary summary = MutantSummary.of(FATES, LIST);

        assertThat(summary.killedBy(0.5)).isEqualTo(3);
        assertThat(summary.killedBy(1)).isEqualTo(40);
    }

    @Test
    void aNameOfNoMutantIsUnknown() {
        assertThat(MutantSummary.unknown(SOME, Survivors.parse("= slower: x\nexample No.such Thing 1\n" + SOME.get(0))))
                .containsExactly("example No.such Thing 1");
    }
}
