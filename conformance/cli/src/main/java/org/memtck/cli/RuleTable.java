package org.memtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.kit.campaign.RuleResult;

/** The rules with their verdicts: a line a rule, and families apart. */
final class RuleTable {
    private static final String FORM = "%-8s  %-7s  %10s  %s";

    private RuleTable() {}

    static List<String> of(List<RuleResult> results) {
        Map<String, List<RuleResult>> families = new LinkedHashMap<>();
        for (RuleResult result : results) {
            families.computeIfAbsent(result.rule().family(), family -> new ArrayList<>())
                    .add(result);
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(FORM, "rule", "level", "exercised", "verdict"));
        for (List<RuleResult> family : families.values()) {
            family.forEach(result -> lines.add(line(result)));
        }
        return lines;
    }

    private static String line(RuleResult result) {
        return String.format(
                FORM,
                result.rule().id(),
                result.rule().level(),
                result.exercised() == 0 ? "-" : result.exercised(),
                word(result.verdict()));
    }

    private static String word(RuleResult.Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case NON_STRICT -> "pass, not strict";
            case FAIL -> "FAIL";
            case KNOWN -> "known deviation";
            case NOT_EXERCISED -> "not exercised";
        };
    }
}
