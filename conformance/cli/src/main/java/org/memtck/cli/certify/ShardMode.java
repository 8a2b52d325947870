package org.memtck.cli.certify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.merge.Before;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.ShardNumber;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.target.TargetInfo;
import picocli.CommandLine.Option;

/** The options for a run of a part of the cases. */
final class ShardMode {
    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardNumber.class,
            description =
                    "run the I-th of N parts of the --cases that there are in all; its verdict speaks of this part alone, and"
                            + " 'memtck merge' puts the reports of all parts together")
    private @Nullable Part shard;

    @Option(
            names = "--after",
            paramLabel = "DIR",
            description =
                    "with --shard: begin with what this report of 'memtck merge' says that other shards of the campaign found; what"
                            + " the target shows here, too, is steered around from the first case on")
    private @Nullable Path after;

    /**
     * Checks that no options are mixed that do not go together.
     *
     * @param drawn whether cases are drawn
     * @param cases how many there are in all
     */
    void check(boolean drawn, long cases) throws UserException {
        if (shard == null && after != null) {
            throw new UserException("--after goes with --shard only");
        } else if (shard == null) {
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

    /**
     * What other parts found, with which this one begins.
     *
     * @param named the target as the user named it
     * @throws UserException if the report is damaged, or of another campaign
     */
    Before before(String named, TargetInfo target, Options options) throws UserException {
        return after == null ? Before.NOTHING : Before.read(after, named, target, options);
    }
}
