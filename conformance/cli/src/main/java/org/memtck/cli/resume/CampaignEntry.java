package org.memtck.cli.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Version;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ShardEntry;
import org.memtck.cli.report.TargetEntry;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.target.TargetInfo;

/**
 * Which campaign a checkpoint or a report is of. Two that are the same here run the same cases on the same target, and judge them
 * alike; how many cases there are, and how long it may take, is apart.
 *
 * @param build the memtck that runs it
 * @param target what the target declared
 * @param named the target as the user named it
 * @param profile how much of it is certified
 * @param least how many steps a rule has to decide to be passed
 * @param chosen how rules were chosen, or null if none was left out
 * @param dialect what --dialect said, or null if nothing did
 * @param known the deviations that were known of this target
 * @param shard which part is run, such as {@code 1/8}, or null if all of it is
 * @param after the SHA-256 of what other shards had found when this one was begun, or null if it was begun with nothing
 * @param cases how many cases the whole campaign has
 */
record CampaignEntry(
        String build,
        TargetEntry target,
        String named,
        String profile,
        long seed,
        int least,
        @Nullable String chosen,
        @Nullable String dialect,
        List<OptionsEntry.KnownEntry> known,
        @Nullable String shard,
        @Nullable String after,
        long cases) {

    /** The campaign that is to be run. */
    static CampaignEntry of(TargetInfo target, Options options, OptionsEntry told, @Nullable Part shard) {
        return new CampaignEntry(
                build(Version.text(), Version.commit()),
                TargetEntry.of(target),
                told.target(),
                options.profile().id(),
                options.seed(),
                options.least(),
                options.rules().isAll() ? null : options.rules().patterns(),
                told.dialect(),
                told.known(),
                shard == null ? null : shard.toString(),
                told.after(),
                options.cases());
    }

    /** The campaign that a report is about; empty if it does not say which. */
    static Optional<CampaignEntry> of(Report report) {
        OptionsEntry told = report.options();
        ShardEntry shard = report.shard();
        if (told == null || told.scope() != null || report.merged() != null) {
            return Optional.empty();
        }
        Long cases = told.cases();
        return Optional.of(new CampaignEntry(
                build(report.memtck(), report.commit()),
                report.target(),
                told.target(),
                report.profile(),
                report.seed(),
                report.least(),
                report.chosen(),
                told.dialect(),
                told.known(),
                shard == null ? null : shard.number() + "/" + shard.of(),
                told.after(),
                cases == null ? CaseLimit.NONE : cases));
    }

    private static String build(String version, @Nullable String commit) {
        return "memtck " + version + (commit == null ? "" : ", commit " + commit);
    }

    /**
     * In what another campaign differs from this one, so that neither goes on with the other; empty if in nothing.
     *
     * @param other the one that was run before
     */
    Optional<String> difference(CampaignEntry other) {
        List<String> all = new ArrayList<>();
        add(all, "target", named, other.named);
        add(all, "target", target, other.target);
        add(all, "profile", profile, other.profile);
        add(all, "seed", seed, other.seed);
        add(all, "number of steps for a pass", least, other.least);
        add(all, "choice of rules", chosen, other.chosen);
        add(all, "dialect", dialect, other.dialect);
        add(all, "content of the known deviations", known, other.known);
        add(all, "shard", shard, other.shard);
        add(all, "SHA-256 of what --after names", after, other.after);
        if (shard != null) {
            add(all, "number of cases, of which a shard has a part,", cases, other.cases);
        }
        return all.stream().findFirst();
    }

    private static void add(List<String> all, String what, @Nullable Object here, @Nullable Object there) {
        if (!Objects.equals(here, there)) {
            all.add("the " + what + " is " + text(there) + " there and " + text(here) + " now");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "not given" : value.toString();
    }
}
