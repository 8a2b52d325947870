package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.campaign.PartResult;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Which shard of a campaign a report is about, and what it takes to add it to the others. The rest of the report speaks of this
 * shard alone.
 *
 * @param form the version of this form; only the build of memtck that wrote it can add it up
 * @param number which shard, from 1
 * @param of how many shards there are
 * @param first the number of its first case in the whole campaign, from 0
 * @param cases how many cases it has, whether or not all of them were run
 * @param tally all that was counted; not there as long as the campaign runs, and if it was ended by force
 * @param findings what was found, by the numbers that the tally has; rules that are not reported on are among them
 * @param incidents differences that no finding explains
 */
public record ShardEntry(
        int form,
        int number,
        int of,
        long first,
        long cases,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TallyEntry tally,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FoundEntry> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ShardIncident> incidents) {
    /** The version of the form that this memtck writes and reads. */
    public static final int FORM = 1;

    /** What is missing is empty. */
    public ShardEntry {
        findings = Given.list(findings);
        incidents = Given.list(incidents);
    }

    /**
     * A finding.
     *
     * @param behavesAs the variant that explains it; empty if none does
     * @param suspects the rules that were under suspicion in its counterexamples
     */
    public record FoundEntry(
            String rule,
            boolean known,
            String behavesAs,
            boolean partly,
            List<String> suspects,
            List<ShownEntry> counterexamples) {
        /** What is missing is empty. */
        public FoundEntry {
            rule = Given.text(rule);
            behavesAs = Given.text(behavesAs);
            suspects = Given.list(suspects);
            counterexamples = Given.list(counterexamples);
        }

        /**
         * All findings of a campaign.
         *
         * @param suspects for each the rules that were under suspicion in its counterexamples
         */
        public static List<FoundEntry> allOf(List<Finding> findings, List<RuleSet> suspects) {
            List<FoundEntry> all = new ArrayList<>();
            for (Finding finding : findings) {
                all.add(of(finding, suspects.get(all.size())));
            }
            return all;
        }

        static FoundEntry of(Finding finding, RuleSet suspects) {
            return new FoundEntry(
                    finding.rule().id(),
                    finding.known(),
                    finding.behavesAs().toString(),
                    finding.partly(),
                    suspects.toList().stream().map(Rule::id).toList(),
                    finding.counterexamples().stream().map(ShownEntry::of).toList());
        }
    }

    /**
     * The shard of a campaign that runs, or of one that has ended.
     *
     * @param cases how many cases the whole campaign has
     * @param ended what it came to, or null if nobody knows
     */
    static ShardEntry of(Part part, long cases, @Nullable PartResult ended) {
        long first = part.first(cases);
        return new ShardEntry(
                FORM,
                part.number(),
                part.of(),
                first,
                part.end(cases) - first,
                ended == null ? null : TallyEntry.of(ended.tally()),
                ended == null ? List.of() : FoundEntry.allOf(ended.result().findings(), ended.suspects()),
                ended == null ? List.of() : incidents(ended.result()));
    }

    private static List<ShardIncident> incidents(CampaignResult result) {
        return result.incidents().stream().map(ShardIncident::of).toList();
    }
}
