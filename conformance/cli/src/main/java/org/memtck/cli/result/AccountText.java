package org.memtck.cli.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.memtck.cli.console.Counted;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.operation.OperationType;

/** How the steps of a campaign ended, and what each finding cost; nothing if every step agreed. */
final class AccountText {
    /** How many kinds of operations, and how many situations, are named of one finding. */
    private static final int MOST = 5;

    private static final int WIDTH = 90;
    private static final String INDENT = " ".repeat(11);

    private AccountText() {}

    static List<String> of(CampaignResult result) {
        AccountSummary account = result.account();
        List<String> lines = new ArrayList<>();
        if (account.explained() + account.unexplained() + account.notAsked() + account.notJudged() + account.notRun()
                > 0) {
            lines.add("");
            lines.add("steps    " + String.join("\n         ", Paragraph.wrap(sum(account), WIDTH)));
            account.costs().forEach(cost -> add(cost, lines));
        }
        CampaignResult.Run run = result.run();
        if (run.end() == CampaignResult.End.NOTHING_LEFT) {
            lines.add("");
            lines.add("stopped  after case " + run.cases() + ": the findings block everything else");
        }
        if (run.decided() < run.cases()) {
            lines.add("");
            lines.add("cases    "
                    + (run.decided() == 0
                            ? "none of " + run.cases() + " told anything of a rule"
                            : "none after " + run.decided() + " of " + run.cases() + " told anything of a rule"));
        }
        return lines;
    }

    /** Counts of zero are left out. */
    private static String sum(AccountSummary account) {
        StringBuilder sum = new StringBuilder(account.agreed() + " agreed");
        part(sum, account.explained(), "differed, as the findings explain");
        part(sum, account.unexplained(), "differed for no known reason");
        part(sum, account.notAsked(), "not asked because of that");
        part(sum, account.notJudged(), "cannot be judged");
        part(sum, account.notRun(), "not run, since the target was gone or the time was over");
        return sum.toString();
    }

    private static void part(StringBuilder sum, long count, String what) {
        if (count > 0) {
            sum.append(", ").append(count).append(' ').append(what);
        }
    }

    private static void add(AccountSummary.Cost cost, List<String> lines) {
        String notAsked = cost.notAsked().isEmpty() ? "nothing" : byKind(cost.notAsked());
        lines.add(String.format("  %-7s  %d differed; not asked: %s", cost.rule(), cost.differed(), notAsked));
        cost.around().stream().limit(MOST).forEach(around -> lines.add(INDENT + "avoided: " + around));
        if (cost.around().size() > MOST) {
            lines.add(INDENT + "and " + Counted.of(cost.around().size() - MOST, "other") + " in report.json");
        }
    }

    /** The most frequent kinds, and how many operations the others are. */
    private static String byKind(Map<OperationType, Long> counts) {
        List<Map.Entry<OperationType, Long>> kinds = counts.entrySet().stream()
                .sorted(Map.Entry.<OperationType, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String most = kinds.stream()
                .limit(MOST)
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        long others = kinds.stream().skip(MOST).mapToLong(Map.Entry::getValue).sum();
        return most + (others == 0 ? "" : " and " + Counted.of(others, "other"));
    }
}
