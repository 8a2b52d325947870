package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;

/**
 * That a report was put together from those of shards.
 *
 * @param shards how many shards the campaign has
 * @param missing those that are not in it
 * @param cutShort those of which not all cases were run
 * @param findings what was found, as shards that are run after these can begin with it; rules that are not reported on are among them
 */
public record MergedEntry(
        int shards,
        List<ShardState> missing,
        List<ShardState> cutShort,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FoundEntry> findings) {
    /** What is missing is empty. */
    public MergedEntry {
        missing = Given.list(missing);
        cutShort = Given.list(cutShort);
        findings = Given.list(findings);
    }

    /**
     * This, and what was found. Where shards do not agree on a variant, what is expected in a counterexample may take one that the
     * whole does not follow; it is left out.
     */
    public MergedEntry with(List<Finding> found) {
        Dialect followed = found.stream().map(Finding::behavesAs).reduce(Dialect.STRICT, Dialect::with);
        List<FoundEntry> entries = new ArrayList<>();
        for (Finding finding : found) {
            List<Counterexample> clear = finding.counterexamples().stream()
                    .filter(each -> followed.with(each.dialect()).equals(followed))
                    .toList();
            if (!clear.isEmpty()) {
                Finding rest =
                        new Finding(finding.rule(), finding.known(), clear, finding.behavesAs(), finding.partly());
                entries.add(FoundEntry.of(rest, RuleSet.NONE));
            }
        }
        return new MergedEntry(shards, missing, cutShort, entries);
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
