package org.memtck.cli.certify;

import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.ShardNumber;
import org.memtck.kit.campaign.Part;
import picocli.CommandLine.Option;

/** The option for a run of a part of the cases. */
final class ShardMode {
    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardNumber.class,
            description =
                    "run the I-th of N parts of the --cases that there are in all; its verdict speaks of this part alone, and"
                            + " 'memtck merge' puts the reports of all parts together")
    private @Nullable Part shard;

    /**
     * Checks that no options are mixed that do not go together.
     *
     * @param drawn whether cases are drawn
     * @param cases how many there are in all
     */
    void check(boolean drawn, long cases) throws UserException {
        if (shard == null) {
            return;
        } else if (!drawn) {
            throw new UserException("--shard does not go with --exhaustive and --board, whose cases are not drawn");
        } else if (cases == CaseLimit.NONE) {
            throw new UserException(
                    "--shard with --time needs --cases: without a number of cases there are no parts of it");
        } else if (shard.of() > Part.most(cases)) {
            throw new UserException(cases + " cases are " + Part.most(cases) + " shards at the most, not " + shard.of()
                    + "; name fewer, or more --cases");
        }
    }

    /** Which part is run, or null if all of it is. */
    @Nullable
    Part shard() {
        return shard;
    }
}
