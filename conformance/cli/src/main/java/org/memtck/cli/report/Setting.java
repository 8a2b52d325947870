package org.memtck.cli.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.kit.campaign.Part;

/**
 * What a report says of a campaign besides its result.
 *
 * @param options what it was told
 * @param jobs how many instances of the target run at once
 * @param date when it began
 * @param timeline how far it has come
 * @param board the board that the target has or builds, or null
 * @param shard the part of the campaign that is run, or null if all of it is
 */
public record Setting(
        OptionsEntry options,
        int jobs,
        Instant date,
        Timeline timeline,
        @Nullable BoardArgument board,
        @Nullable Part shard) {
    /** On what the counterexamples are replayed. */
    Replayed replayed() {
        return new Replayed(options.target(), board, options.dialect());
    }

    RunEntry run() {
        return RunEntry.of(date, jobs, timeline);
    }
}
