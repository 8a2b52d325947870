package org.memtck.cli.result;

import org.memtck.kit.campaign.Part;

/** What there is to say of a shard in the text of a campaign. */
final class ShardText {
    private ShardText() {}

    /** What is run, before it is run. */
    static String head(Part shard, long cases) {
        return shard.number() + " of " + shard.of() + ", cases " + (shard.first(cases) + 1) + " to " + shard.end(cases)
                + " of " + cases;
    }

    /** Before a verdict that speaks of it alone. */
    static String verdict(Part shard) {
        return "shard " + shard.number() + " of " + shard.of() + " alone: ";
    }
}
