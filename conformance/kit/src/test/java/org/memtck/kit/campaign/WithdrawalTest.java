package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A variant that was taken for the explanation of a finding, until it turned out to be none. */
class WithdrawalTest {
    /** It speaks a dialect until somebody says so, and none from then on. */
    private static final class Changes implements Target, Progress {
        private final Target right = new ReferenceTarget();
        private Target now = new ReferenceTarget(Dialect.parse("PRIO-1/unused"), Dialect.STRICT);

        @Override
        public TargetInfo info() {
            return right.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            return now.run(scenario);
        }

        @Override
        public void update(long cases, long of, long operations, int findings) {}

        @Override
        public void found(Finding finding) {
            now = finding.isExplained() ? right : now;
        }
    }

    /** By then the target does what the rules say, and what it was expected to do is what nobody declares. */
    @Test
    void nothingIsShownByWhatDiffersFromItAlone() {
        Changes target = new Changes();

        CampaignResult result =
                Campaign.run(target, new Options(Profile.FULL, 1, 1_000, null, KnownDeviations.NONE), target);

        assertThat(target.now).isSameAs(target.right);
        assertThat(result.findings()).hasSize(1).noneMatch(Finding::isExplained);
        assertThat(result.findings().get(0).counterexamples())
                .hasSize(1)
                .allMatch(each -> each.dialect().isStrict());
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }
}
