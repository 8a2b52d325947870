package org.memtck.cli.result;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Counted;
import org.memtck.kit.board.Board;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.TargetInfo;

/** Prints what is about to be certified, before the campaign starts. */
public final class HeadPrinter {
    private static final int WIDTH = 90;

    private final PrintWriter out;

    public HeadPrinter(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints it.
     *
     * @param all the cases if all of a scope are run, or null if they are drawn
     * @param shard the part of the cases that is run, or null if all of them are
     */
    public void print(TargetInfo target, Options options, @Nullable ExhaustiveCases all, @Nullable Part shard) {
        print(target, options, all, null, shard == null ? "" : ShardText.head(shard, options.cases()));
    }

    /** Prints it, of a campaign whose shards are put together. */
    public void printMerged(TargetInfo target, Options options, String shards) {
        print(target, options, null, null, shards);
    }

    /** Prints it, of a machine as it is. */
    public void print(TargetInfo target, Options options, Board board) {
        print(target, options, null, board, "");
    }

    private void print(
            TargetInfo target, Options options, @Nullable ExhaustiveCases all, @Nullable Board board, String shard) {
        line("target", target.name() + " " + target.version());
        line("profile", options.profile().id());
        if (board != null) {
            line(
                    "board",
                    board.name() + ", " + Counted.of(board.regions().size(), "region") + ", "
                            + Counted.of(board.changes().size(), "change") + ", hash=" + board.hash());
        } else if (all == null) {
            line("seed", String.valueOf(options.seed()));
        } else {
            line("scope", all.scope() + ", " + Counted.of(all.count(), "case"));
        }
        if (!shard.isEmpty()) {
            line("shard", shard);
        }
        List<String> capabilities = Paragraph.wrap(
                target.capabilities().stream().map(Capability::id).sorted().collect(Collectors.joining(", ")), WIDTH);
        line("offers", String.join("\n         ", capabilities));
        if (!target.parameters().dialect().isStrict()) {
            line("dialect", target.parameters().dialect().toString());
        }
        if (!options.rules().isAll()) {
            line("rules", options.rules().patterns());
        }
        int known = options.known().entries().size();
        if (known > 0) {
            line("known", Counted.of(known, "deviation"));
        }
        out.println();
        out.flush();
    }

    private void line(String label, String text) {
        out.printf("%-8s %s%n", label, text);
    }
}
