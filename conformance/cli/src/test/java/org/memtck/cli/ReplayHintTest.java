package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.Replayed;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;

class ReplayHintTest {
    @Test
    void wordsAreQuotedForTheShell() {
        assertThat(new Replayed("agent:./it's -x", null, null).command("a b.mem"))
                .isEqualTo("./memtck replay 'a b.mem' 'agent:./it'\\''s -x'");
    }

    @Test
    void aFindingIsReplayedInTheDialectInWhichItWasFound() {
        Options options = new Options(Profile.FULL, 1, 5, null, KnownDeviations.NONE);

        assertThat(new ReplayHint("qemu", options, Path.of("out"), "VIS-2/open-bus=0xff", null)
                        .of(finding(Dialect.STRICT)))
                .isEqualTo("./memtck replay out/counterexamples/RO-2.mem qemu --dialect VIS-2/open-bus=0xff");
    }

    @Test
    void aFindingIsReplayedWithTheVariantsThatWereFollowedWhenItWasMade() {
        Options options = new Options(Profile.FULL, 1, 5, null, KnownDeviations.NONE);
        Finding finding = finding(Dialect.parse("VIS-7/pages,VIS-9/first"));

        assertThat(new ReplayHint("qemu", options, Path.of("out")).of(finding))
                .isEqualTo("./memtck replay out/counterexamples/RO-2.mem qemu --dialect VIS-7/pages,VIS-9/first");
        assertThat(new ReplayHint("qemu", options, Path.of("out"), "console", null).of(finding))
                .endsWith(" --dialect console,VIS-7/pages,VIS-9/first");
    }

    private static Finding finding(Dialect dialect) {
        Difference difference = new Difference(Aspect.VALUE, "ok value=0x0", "ok value=0x1");
        Counterexample one = new Counterexample(List.of(Rule.RO_2), List.of(), difference, true, dialect);
        return new Finding(Rule.RO_2, false, List.of(one));
    }

    @Test
    void withoutAReportTheCampaignIsRunAgain() {
        Options options = new Options(Profile.FLAT, -3, CaseLimit.NONE, null, KnownDeviations.NONE);

        assertThat(new ReplayHint("qemu", options, null).of(finding(Dialect.STRICT)))
                .isEqualTo("./memtck certify qemu --seed -3 --profile flat --report memtck-report;"
                        + " ./memtck replay memtck-report/counterexamples/RO-2.mem qemu");
    }

    @Test
    void theCampaignIsRunAgainWithTheStepsThatARuleHasToDecide() {
        Options options = new Options(Profile.FULL, 1, 5, null, KnownDeviations.NONE).withLeast(7);

        assertThat(new ReplayHint("qemu", options, null).of(finding(Dialect.STRICT)))
                .contains(" --profile full --least 7 --report ");
    }
}
