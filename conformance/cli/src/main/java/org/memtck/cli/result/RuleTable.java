package org.memtck.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.spec.rule.Rule;

/** The rules with their verdicts, one per line, grouped by family. */
final class RuleTable {
    private static final String FORM = "%-8s  %-7s  %10s  %s";

    private RuleTable() {}

    /**
     * Returns a header and a line for each rule; nothing if there are no results.
     *
     * @param least how many steps a rule has to decide to be passed
     */
    static List<String> of(List<RuleResult> results, int least) {
        if (results.isEmpty()) {
            return List.of();
        }
        Map<String, List<RuleResult>> families = new LinkedHashMap<>();
        for (RuleResult result : results) {
            if (result.verdict() == RuleResult.Verdict.NOT_CHOSEN) {
                continue;
            }
            families.computeIfAbsent(result.rule().family(), family -> new ArrayList<>())
                    .add(result);
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(FORM, "rule", "level", "exercised", "verdict"));
        for (List<RuleResult> family : families.values()) {
            family.forEach(result -> lines.add(line(result, least)));
        }
        return lines;
    }

    private static String line(RuleResult result, int least) {
        return String.format(
                FORM,
                result.rule().id(),
                result.rule().level(),
                result.exercised() == 0 ? "-" : result.exercised(),
                words(result, least));
    }

    private static String words(RuleResult result, int least) {
        return switch (result.verdict()) {
            case PASS -> "pass";
            case NON_STRICT -> "pass, not strict";
            case FAIL -> "FAIL";
            case KNOWN -> "known deviation";
            case SHADOWED -> "shadowed by " + shadows(result);
            case TOO_LITTLE -> "exercised too little (" + result.agreed() + " of " + least + ")";
            case NOT_EXERCISED -> "not exercised";
            case NOT_CHOSEN -> "not chosen";
        };
    }

    private static String shadows(RuleResult result) {
        return result.shadowedBy().isEmpty()
                ? "unexplained differences"
                : result.shadowedBy().stream().map(Rule::id).collect(Collectors.joining(" "));
    }
}
