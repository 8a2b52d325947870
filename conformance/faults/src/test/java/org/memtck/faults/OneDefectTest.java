package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/**
 * Targets whose one defect also ends owners too early and windows too late, looks like a variant for half of the time, or makes
 * maps wrong in whatever is asked: the rule that is broken fails, and those that suffer from it do not.
 */
final class OneDefectTest {
    private static final Options OPTIONS =
            new Options(Profile.FULL, 1, 1_600, null, KnownDeviations.NONE, Rule.values().length, Options.LEAST);

    @ParameterizedTest
    @ValueSource(strings = {"priority-unsigned", "readonly-not-drawn", "add-low-after-high-lost"})
    void onlyTheRuleThatIsBrokenFails(String id) {
        Fault fault = Faults.all().stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow();
        try (Target target = fault.target()) {
            CampaignResult result = Campaign.run(target, OPTIONS, Progress.NONE);
            List<Rule> failed = result.findings().stream().map(Finding::rule).toList();

            assertThat(failed).containsExactly(fault.breaks());
        }
    }
}
