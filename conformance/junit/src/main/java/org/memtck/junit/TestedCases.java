package org.memtck.junit;

import java.util.List;
import java.util.Optional;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Options;
import org.memtck.spec.target.Target;

/** The cases behind the tests of a class, and how they are spoken of: some that are drawn, or all that a board has. */
interface TestedCases {
    static TestedCases of(Target target, Settings settings) {
        return target instanceof BoardTarget machine
                ? new CasesOfBoard(machine, settings.profile())
                : new DrawnCases(target, settings.run());
    }

    /**
     * The runs that are made until one fails, in their order.
     *
     * @param failed the run that failed before, if one did
     */
    List<Run> runs(Optional<Run> failed);

    CampaignResult run(Options options);

    /** Whether so many rules came to a verdict that the others' silence can count as success. */
    boolean isEnough(CampaignLength length);

    /** What a run goes through, in words. */
    String words(Run run);

    /** What may hit a rule that was not hit, behind a semicolon; empty if nothing does. */
    String advice();

    /** The board whose map every case begins with, if it is one. */
    Optional<Board> board();

    /** What of the board no case tested. */
    List<String> untested(CampaignResult campaign);
}
