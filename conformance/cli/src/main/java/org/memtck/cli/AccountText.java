package org.memtck.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.memtck.kit.avoid.OperationKind;
import org.memtck.kit.campaign.AccountSummary;
import org.memtck.kit.campaign.CampaignResult;

/** How the steps of a campaign ended, and what each finding cost; nothing if every step agreed. */
final class AccountText {
    private AccountText() {}

    static List<String> of(CampaignResult result) {
        AccountSummary account = result.account();
        List<String> lines = new ArrayList<>();
        if (account.explained() + account.unexplained() + account.notAsked() + account.notJudged() > 0) {
            lines.add("");
            lines.add("steps    " + account.agreed() + " agreed; " + account.explained()
                    + " differed and are explained; " + account.unexplained() + " differed and are not; "
                    + account.notAsked() + " were not asked" + notJudged(account));
            account.costs().forEach(cost -> add(cost, lines));
        }
        CampaignResult.Run run = result.run();
        if (run.decided() < run.cases()) {
            lines.add("");
            lines.add("nothing was decided after case " + run.decided() + " of " + run.cases());
        }
        return lines;
    }

    private static String notJudged(AccountSummary account) {
        return account.notJudged() == 0 ? "" : "; " + account.notJudged() + " could not be judged";
    }

    private static void add(AccountSummary.Cost cost, List<String> lines) {
        lines.add(String.format(
                "  %-8s  %d differed, %d not asked%s",
                cost.rule(), cost.differed(), cost.notAskedInAll(), byKind(cost.notAsked())));
        cost.around().forEach(around -> lines.add("            avoided: " + around));
    }

    private static String byKind(Map<OperationKind, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<OperationKind, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> entry.getKey().word() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
