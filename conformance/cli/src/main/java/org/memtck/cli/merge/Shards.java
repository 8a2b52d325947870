package org.memtck.cli.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.ShardNumber;
import org.memtck.cli.report.MergedEntry;
import org.memtck.cli.report.MergedEntry.ShardState;

/**
 * The shards of one campaign as far as they are there, in the order of their numbers, in whatever order they were named.
 *
 * @param finished those whose campaign came to an end, one at least
 * @param state what is missing
 */
record Shards(List<Shard> finished, MergedEntry state) {
    static Shards read(List<Path> paths) throws UserException {
        if (paths.size() > ShardNumber.MOST) {
            throw new UserException("a campaign has at most " + ShardNumber.MOST + " shards, not " + paths.size());
        }
        List<Shard> all = new ArrayList<>();
        for (Path path : paths) {
            all.add(Shard.read(path));
        }
        all.sort(Comparator.comparingInt(Shard::number).thenComparing(Shard::file));
        TreeMap<Integer, Shard> given = new TreeMap<>();
        for (Shard shard : all) {
            all.get(0).requireSame(shard);
            Shard other = given.put(shard.number(), shard);
            if (other != null) {
                throw new UserException(other.file() + " and " + shard.file() + " are both shard " + shard.number()
                        + " of " + shard.of() + "; name one of them");
            }
        }
        return of(given);
    }

    private static Shards of(TreeMap<Integer, Shard> given) throws UserException {
        Shard first = given.firstEntry().getValue();
        List<Shard> finished = new ArrayList<>();
        List<ShardState> missing = new ArrayList<>();
        List<ShardState> cutShort = new ArrayList<>();
        for (int number = 1; number <= first.of(); number++) {
            Shard shard = given.get(number);
            if (shard == null) {
                missing.add(new ShardState(number, "no report of it was named"));
            } else if (!shard.isFinished()) {
                missing.add(new ShardState(number, "it still runs, or was ended by force"));
            } else {
                finished.add(shard);
                if (shard.report().cases() < shard.entry().cases()) {
                    cutShort.add(new ShardState(number, why(shard)));
                }
            }
        }
        if (finished.isEmpty()) {
            throw new UserException(
                    first.file() + ": the campaign still runs, or was ended by force, and no other shard was"
                            + " named that has finished");
        }
        return new Shards(finished, new MergedEntry(first.of(), missing, cutShort, List.of()));
    }

    private static String why(Shard shard) {
        String reason = switch (shard.report().end()) {
            case "time" -> "its time was up";
            case "nothing-left" -> "its findings block everything else";
            default -> "it was interrupted";
        };
        return reason + " after " + shard.report().cases() + " of "
                + Counted.of(shard.entry().cases(), "case");
    }

    /** What is not there, in lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        state.missing().forEach(each -> lines.add(each.missing(state.shards())));
        state.cutShort().forEach(each -> lines.add(each.cutShort(state.shards())));
        return lines;
    }
}
