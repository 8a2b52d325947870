package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.memtck.kit.coverage.Bin;
import org.memtck.kit.coverage.Bins;

/**
 * The bins of what the target offers, in a report.
 *
 * @param reached the number of bins that were reached
 * @param possible the number of bins that there are
 * @param unreached the first {@value #MOST} of those that were not, by rule
 * @param groups all of them, counted by rule and kind of region; not there if nothing was counted
 */
public record BinsEntry(
        int reached,
        int possible,
        List<String> unreached,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Group> groups) {
    static final BinsEntry NONE = new BinsEntry(0, 0, List.of(), List.of());
    private static final int MOST = 200;

    /** What is missing is empty. */
    public BinsEntry {
        unreached = Given.list(unreached);
        groups = Given.list(groups);
    }

    /**
     * The bins of a rule for one kind of region.
     *
     * @param kind a keyword, {@code hole}, or {@code -} if the kind does not matter
     */
    public record Group(String rule, String kind, int reached, int possible) {
        /** What is missing is empty. */
        public Group {
            rule = Given.text(rule);
            kind = Given.text(kind);
        }
    }

    static BinsEntry of(Bins bins) {
        return new BinsEntry(
                bins.reached(),
                bins.possible(),
                bins.unreached().stream().limit(MOST).map(Bin::toString).toList(),
                bins.groups().stream()
                        .map(group -> new Group(group.rule().id(), group.kind(), group.reached(), group.possible()))
                        .toList());
    }
}
