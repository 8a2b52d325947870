package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.MergedEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ShardEntry;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;

/** What there is to say of a report in a few words. */
public final class Words {
    private final RuleBook book;

    /** Takes the words for the rules from the book. */
    public Words(RuleBook book) {
        this.book = book;
    }

    /** What this memtck's specification says of a rule; nothing of one that it does not have. */
    Optional<RuleText> rule(String id) {
        return Rule.withId(id).map(book::text);
    }

    /** The title of a rule; nothing if there is no such rule. */
    public String title(String id) {
        return rule(id).map(RuleText::title).orElse("");
    }

    /** The id of a rule with its title. */
    String titled(String id) {
        String title = title(id);
        return title.isEmpty() ? id : id + ": " + title;
    }

    /** The family of a rule, such as {@code PRIO}. */
    static String family(String id) {
        int hyphen = id.lastIndexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }

    /** The target with its version. */
    public static String target(Report report) {
        return (report.target().name() + " " + report.target().version()).strip();
    }

    /** The verdict of a campaign, such as {@code not conformant}; that of a shard says that it is one. */
    public static String verdict(Report report) {
        ShardEntry shard = report.shard();
        return (shard == null ? "" : "shard " + shard.number() + " of " + shard.of() + " alone: ") + ofAll(report);
    }

    private static String ofAll(Report report) {
        return switch (report.verdict()) {
            case "conformant" ->
                "conformant"
                        + (report.chosen() == null ? "" : " as to " + report.chosen())
                        + (rules(report, true).isEmpty() ? "" : " but for what is known");
            case "not-conformant" ->
                report.end().equals("incomplete") ? "incomplete, not conformant" : "not conformant";
            case "nothing-exercised" -> "nothing was exercised enough";
            case "interrupted" -> "interrupted, nothing found so far";
            case "running" -> "still running, or ended by force";
            default -> report.verdict();
        };
    }

    /** How it is drawn: {@code good}, {@code bad} or {@code unsure}. */
    public static String tone(Report report) {
        return switch (report.verdict()) {
            case "conformant" -> "good";
            case "not-conformant" -> "bad";
            default -> "unsure";
        };
    }

    /** What stands behind the verdict: the rules that are violated, and whatever else makes a target not conformant. */
    static List<String> reasons(Report report) {
        List<String> reasons = new ArrayList<>();
        add(reasons, "violated ", rules(report, false));
        add(reasons, "known deviations: ", rules(report, true));
        if (!report.incidents().isEmpty()) {
            reasons.add(Counted.of(report.incidents().size(), "unexplained difference"));
        }
        add(
                reasons,
                "not refused: ",
                report.absent().stream()
                        .filter(each -> each.verdict().equals("fail"))
                        .map(Report.AbsentEntry::capability)
                        .toList());
        add(reasons, "stale: ", report.stale());
        MergedEntry merged = report.merged();
        if (merged != null) {
            merged.missing().forEach(each -> reasons.add(each.missing(merged.shards())));
            merged.cutShort().forEach(each -> reasons.add(each.cutShort(merged.shards())));
        }
        return reasons;
    }

    private static List<String> rules(Report report, boolean known) {
        return report.findings().stream()
                .filter(finding -> finding.known() == known)
                .map(FindingEntry::rule)
                .toList();
    }

    private static void add(List<String> reasons, String label, List<String> ids) {
        if (!ids.isEmpty()) {
            reasons.add(label + String.join(" ", ids));
        }
    }

    /** The dialect, or a word for that there is none. */
    public static String dialect(Report report) {
        return report.target().dialect().isEmpty()
                ? "strict"
                : String.join(", ", report.target().dialect());
    }

    /** The verdict of a rule, for people. */
    static String verdict(Report.RuleEntry rule, int least) {
        return switch (rule.verdict()) {
            case "pass" -> "pass";
            case "non-strict" -> "pass, not strict";
            case "fail" -> "FAIL";
            case "known" -> "known deviation";
            case "shadowed" ->
                "shadowed by "
                        + (rule.shadowedBy().isEmpty()
                                ? "unexplained differences"
                                : String.join(" ", rule.shadowedBy()));
            case "too-little" -> "exercised too little (" + rule.agreed() + " of " + least + ")";
            default -> rule.verdict().replace('-', ' ');
        };
    }

    /** How the verdict of a rule is drawn: a word that is the name of a style. */
    public static String tone(String verdict) {
        return switch (verdict) {
            case "pass", "non-strict" -> "good";
            case "fail" -> "bad";
            case "known" -> "known";
            case "shadowed", "too-little" -> "unsure";
            default -> "none";
        };
    }

    /** How many rules came out how, such as {@code 90 pass, 2 fail}. */
    public static String counts(Report report) {
        return report.rules().stream()
                .collect(Collectors.groupingBy(Report.RuleEntry::verdict, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    /** A number with marks at its thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
