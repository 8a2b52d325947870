package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.report.ReplayHint;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;

class ReplayHintTest {
    @Test
    void wordsAreQuotedForTheShell() {
        assertThat(ReplayHint.replay("a b.mem", "agent:./it's -x"))
                .isEqualTo("./memtck replay 'a b.mem' 'agent:./it'\\''s -x'");
    }

    @Test
    void withoutAReportTheCampaignIsRunAgain() {
        Options options = new Options(Profile.FLAT, -3, CaseLimit.NONE, null, KnownDeviations.NONE);

        assertThat(new ReplayHint("qemu", options, null).of(Rule.RO_2))
                .isEqualTo("./memtck certify qemu --seed -3 --profile flat --report memtck-report;"
                        + " ./memtck replay memtck-report/counterexamples/RO-2.mem qemu");
    }

    @Test
    void theCampaignIsRunAgainWithTheStepsThatARuleHasToDecide() {
        Options options = new Options(Profile.FULL, 1, 5, null, KnownDeviations.NONE).withLeast(7);

        assertThat(new ReplayHint("qemu", options, null).of(Rule.RO_2)).contains(" --profile full --least 7 --report ");
    }
}
