package org.memtck.cli.certify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardText;
import org.memtck.kit.board.BoardCases;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.Checkpoints;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.campaign.Stop;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.spec.target.Target;

/**
 * Which cases a campaign runs.
 *
 * @param all the cases if all of a scope are run, or null if they are not
 * @param board the cases if the targets are a machine as it is, or null
 * @param shard the part of the campaign that is run, or null if all of it is
 * @param found what other parts found, with which this one begins; nothing but for cases that are drawn
 * @param checkpoints where the campaign begins, and keeps how far it is; nothing but for cases that are drawn
 */
record CaseChoice(
        @Nullable ExhaustiveCases all,
        @Nullable BoardCases board,
        @Nullable Part shard,
        List<Finding> found,
        Checkpoints checkpoints) {
    Part part() {
        return shard == null ? Part.WHOLE : shard;
    }

    /** Runs the campaign. */
    PartResult run(List<Target> targets, Options options, Progress progress, Stop stop) {
        CaseSource given = all == null ? board : all;
        return given == null
                ? Campaign.run(targets, options, part(), found, checkpoints, progress, stop)
                : Campaign.run(targets, options, given, part(), progress, stop);
    }

    /** No known deviation is stale because a small scope, one map, or a part of the cases does not show it. */
    CampaignResult judged(CampaignResult result) {
        return all == null && board == null && shard == null ? result : result.withoutStale();
    }

    /** How much of a scope was covered, or null if the cases are of none. */
    @Nullable
    Coverage coverage(CampaignResult result) {
        return all == null ? null : all.coverage(result);
    }

    /** What there is to say of a machine as it is. */
    List<String> covered(CampaignResult result) {
        return board == null ? List.of() : BoardText.of(board.coverage(result));
    }
}
