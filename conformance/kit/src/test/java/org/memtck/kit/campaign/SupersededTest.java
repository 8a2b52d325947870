package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Experience;
import org.memtck.kit.avoid.Trigger;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;

/** Two findings that turn out to be one, which a variant explains. */
class SupersededTest {
    private static final Counterexample COUNTEREXAMPLE = Campaign.run(
                    FaultyTarget.ignoringMoves(),
                    new Options(Profile.FULL, 1, 500, null, KnownDeviations.NONE),
                    Progress.NONE)
            .findings()
            .get(0)
            .counterexamples()
            .get(0);

    private final Findings findings = new Findings(new Experience() {
        @Override
        public long agreed(Trigger trigger) {
            return 0;
        }

        @Override
        public long differed(Trigger trigger) {
            return 0;
        }
    });

    @BeforeEach
    void becomeOne() {
        int before = findings.add(Rule.IOMMU_3, COUNTEREXAMPLE, false);
        int explained = findings.explain(Dialect.parse("BLK-1/prefix"), COUNTEREXAMPLE, false);
        findings.becomes(before, explained);
    }

    @Test
    void theyAreToldAsOneThatTheVariantExplains() {
        Folded told = Folded.of(findings);

        assertThat(told.findings()).extracting(Finding::rule).containsExactly(Rule.BLK_1);
        assertThat(told.findings()).allMatch(Finding::isExplained);
        assertThat(told.numbers()).containsExactly(List.of(0, 1));
    }

    @Test
    void aVariantThatIsWithdrawnExplainsNeither() {
        findings.withdraw(Rule.BLK_1, false);

        assertThat(findings.all()).noneMatch(Finding::isExplained);
        assertThat(findings.followed().isStrict()).isTrue();
    }
}
