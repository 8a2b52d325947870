package org.memtck.cli.certify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.exhaustive.Scope;

/**
 * What every campaign of {@code certify} is told.
 *
 * @param target the target as the user named it
 * @param time when to stop, or null for no limit
 */
record Setup(
        Terminal terminal,
        Signals signals,
        String target,
        @Nullable Duration time,
        Judgement judgement,
        Output output) {
    /**
     * The commands that repeat what is found.
     *
     * @param scope the scope of which all cases are run, or null
     * @param board the board that the target has or builds, or null
     * @param shard the part of the campaign that is run, or null if all of it is
     */
    ReplayHint hint(Options options, @Nullable Scope scope, @Nullable BoardArgument board, @Nullable Part shard) {
        return new ReplayHint(target, options, output.report(), judgement.dialectText(), scope, board, shard);
    }

    /**
     * The options as the report tells them.
     *
     * @param after the SHA-256 of what other shards had found, or null if nothing is known of that
     */
    OptionsEntry told(ReplayHint hint, @Nullable String after) {
        return OptionsEntry.of(hint, judgement.knownFile(), after);
    }
}
