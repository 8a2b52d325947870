package org.memtck.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.spec.rule.Rule;

/** Says how much of a scope was covered, and if not all of it, what is missing. */
final class CoverageText {
    private CoverageText() {}

    static List<String> of(Coverage coverage, CampaignResult result) {
        List<String> lines = new ArrayList<>();
        lines.add((coverage.isComplete() ? "covered all of " : "did not cover all of ") + coverage.scope() + ": "
                + Counted.of(coverage.trees(), "tree") + ", " + Counted.of(coverage.changes(), "change") + ", "
                + Counted.of(coverage.accesses(), "access", "accesses"));
        if (coverage.cases() < coverage.of()) {
            lines.add("  only " + coverage.cases() + " of " + Counted.of(coverage.of(), "case") + " ran");
        }
        if (coverage.lessened() > 0) {
            lines.add("  " + Counted.of(coverage.lessened(), "case") + " ran without the steps that hit "
                    + rules(result));
        }
        if (coverage.notCompared() > 0) {
            lines.add("  " + Counted.of(coverage.notCompared(), "operation")
                    + " not compared, since one before in the same case differed");
        }
        if (coverage.leftOut() > 0) {
            lines.add("  " + Counted.of(coverage.leftOut(), "operation") + " left out as unspecified");
        }
        return lines;
    }

    private static String rules(CampaignResult result) {
        return result.findings().stream()
                .map(Finding::rule)
                .sorted()
                .map(Rule::id)
                .collect(Collectors.joining(" "));
    }
}
