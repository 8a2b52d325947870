package org.memtck.junit;

import java.util.List;
import java.util.Optional;
import org.memtck.kit.board.Board;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Target;

/**
 * Cases that are drawn at random. The run that failed before comes first; only if that does not fail any more comes the one that
 * is configured.
 */
record DrawnCases(Target target, Run configured) implements TestedCases {
    @Override
    public List<Run> runs(Optional<Run> failed) {
        return failed.filter(run -> !run.equals(configured))
                .map(run -> List.of(run, configured))
                .orElse(List.of(configured));
    }

    @Override
    public CampaignResult run(Options options) {
        return Campaign.run(target, options, Progress.NONE);
    }

    @Override
    public boolean isEnough(CampaignLength length) {
        return length.isEnough();
    }

    @Override
    public String words(Run run) {
        return run.toString();
    }

    @Override
    public String advice() {
        return "; a larger " + Settings.CASES + " may";
    }

    @Override
    public Optional<Board> board() {
        return Optional.empty();
    }

    @Override
    public List<String> untested(CampaignResult campaign) {
        return List.of();
    }
}
