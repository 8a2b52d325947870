package org.memtck.cli.report;

import java.util.List;

/**
 * That a report was put together from those of shards.
 *
 * @param shards how many shards the campaign has
 * @param missing those that are not in it
 * @param cutShort those of which not all cases were run
 */
public record MergedEntry(int shards, List<ShardState> missing, List<ShardState> cutShort) {
    /** What is missing is empty. */
    public MergedEntry {
        missing = Given.list(missing);
        cutShort = Given.list(cutShort);
    }

    /**
     * A shard of which not all is there.
     *
     * @param number which shard, from 1
     * @param why in words
     */
    public record ShardState(int number, String why) {
        /** What is missing is empty. */
        public ShardState {
            why = Given.text(why);
        }

        /** That it is not there, in a line. */
        public String missing(int of) {
            return "shard " + number + " of " + of + " is missing: " + why;
        }

        /** That not all of it is there, in a line. */
        public String cutShort(int of) {
            return "shard " + number + " of " + of + " was cut short: " + why;
        }
    }
}
