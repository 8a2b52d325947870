package org.memtck.mutants;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.GeneratedCases;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.generate.Focus;
import org.memtck.reference.Step;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * The cases that a campaign runs on the bus as it is, kept to be run on its mutants: up to the first difference a campaign on a
 * mutant draws the same.
 */
final class RecordedCases implements CaseSource {
    private final GeneratedCases drawn;
    private final Map<Long, List<Case>> cases = new ConcurrentSkipListMap<>();

    private RecordedCases(TargetInfo info, long seed) {
        this.drawn = new GeneratedCases(info.capabilities(), info.parameters(), seed);
    }

    /**
     * Runs the campaign.
     *
     * @return the steps of each case
     * @throws IllegalStateException if the bus does not conform
     */
    static List<List<Step>> of(Target bus, long seed, int count) {
        RecordedCases recorded = new RecordedCases(bus.info(), seed);
        CampaignResult result = Campaign.run(
                bus, new Options(Profile.FULL, seed, count, null, KnownDeviations.NONE), recorded, Progress.NONE);
        if (!result.findings().isEmpty()) {
            throw new IllegalStateException(bus.info().name() + " does not conform; see './memtck certify'");
        }
        return recorded.cases.values().stream()
                .flatMap(List::stream)
                .map(Case::steps)
                .toList();
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance) {
        return cases(from, to, avoidance, Focus.NONE);
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance, Focus focus) {
        List<Case> next = drawn.cases(from, to, avoidance, focus);
        cases.put(from, next);
        return next;
    }
}
