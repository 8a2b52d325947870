package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.exhaustive.Scope;
import org.memtck.kit.exhaustive.ScopeException;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A small scope passes what is correct, and catches what cases drawn at random meet only after a thousand or more. */
final class ExhaustiveTest {
    private static ExhaustiveCases cases(String scope) throws ScopeException {
        return new ExhaustiveCases(
                Scope.parse(scope), TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());
    }

    private static CampaignResult run(Target target, ExhaustiveCases cases) {
        Options options = new Options(Profile.FULL, 1, cases.count(), null, KnownDeviations.NONE);
        return Campaign.run(target, options, cases, Progress.NONE);
    }

    @Test
    void theBusWithoutAFaultConforms() throws ScopeException {
        TargetInfo info =
                new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());
        ExhaustiveCases cases = cases("trees=3x1,trees=2x2,changes=2x1,changes=1x2");

        CampaignResult result = run(new InProcessTarget(info, TreeWalk::correct), cases);

        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(cases.coverage(result).isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priority-standing-still-reorders",
                "iommu-lost-behind-enabled-again",
                "romd-mode-on-through-alias"
            })
    void aFaultThatCasesDrawnAtRandomMeetLateIsFound(String id) throws ScopeException {
        Fault fault = Faults.all().stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow();

        CampaignResult result = run(fault.target(), cases("changes=2x1"));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
        assertThat(result.findings())
                .anySatisfy(finding -> assertThat(finding.blamed()).contains(fault.breaks()));
    }
}
