package org.memtck.junit;

import java.util.List;
import java.util.Optional;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardCases;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Profile;

/** All cases that the board of a machine has: there are no others to ask for. */
final class CasesOfBoard implements TestedCases {
    /** Chooses values only. */
    private static final int SEED = 1;

    private final BoardTarget machine;
    private final BoardCases cases;

    CasesOfBoard(BoardTarget machine, Profile profile) {
        this.machine = machine;
        this.cases = new BoardCases(
                machine.board(),
                profile.of(machine.info().capabilities()),
                machine.info().parameters());
    }

    @Override
    public List<Run> runs(Optional<Run> failed) {
        return List.of(new Run(SEED, cases.count()));
    }

    /** No known deviation is stale because one map does not show it. */
    @Override
    public CampaignResult run(Options options) {
        return Campaign.run(machine, options, cases, Progress.NONE).withoutStale();
    }

    /** A fixed map leaves many rules aside. */
    @Override
    public boolean isEnough(CampaignLength length) {
        return length.saysSomething();
    }

    @Override
    public String words(Run run) {
        return "the board " + machine.board().name() + ", all of its " + run.cases() + " cases";
    }

    @Override
    public String advice() {
        return "";
    }

    @Override
    public Optional<Board> board() {
        return Optional.of(machine.board());
    }

    @Override
    public List<String> untested(CampaignResult campaign) {
        return cases.coverage(campaign).gaps();
    }
}
