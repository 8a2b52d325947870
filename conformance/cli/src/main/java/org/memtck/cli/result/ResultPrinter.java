package org.memtck.cli.result;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Counted;
import org.memtck.cli.report.OneCounterexample;
import org.memtck.cli.report.ReplayHint;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.Given;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;

/** Prints what a campaign found: the rules, the findings, stale deviations, the bins, and one line that sums up. */
public final class ResultPrinter {
    private final PrintWriter out;
    private final RuleBook book;
    private final ReplayHint hint;
    private final BinPrinter bins;
    private final Given given;

    /**
     * A printer of results.
     *
     * @param listBins whether the bins that were not reached are listed
     */
    public ResultPrinter(PrintWriter out, RuleBook book, ReplayHint hint, boolean listBins) {
        this(out, book, hint, listBins, Given.NONE);
    }

    /**
     * A printer of results.
     *
     * @param listBins whether the bins that were not reached are listed
     * @param given what every scenario begins with
     */
    public ResultPrinter(PrintWriter out, RuleBook book, ReplayHint hint, boolean listBins, Given given) {
        this.given = given;
        this.out = out;
        this.book = book;
        this.hint = hint;
        this.bins = new BinPrinter(out, listBins);
    }

    /**
     * Prints it all.
     *
     * @param explanations of the findings, in their order
     * @param coverage how much of a scope was covered, or null if the cases were drawn
     */
    public void print(CampaignResult result, List<Explanation> explanations, @Nullable Coverage coverage) {
        print(result, explanations, coverage, List.of());
    }

    /**
     * Prints it all.
     *
     * @param explanations of the findings, in their order
     * @param coverage how much of a scope was covered, or null if the cases were drawn
     * @param covered how much of a board was covered, in lines
     */
    public void print(
            CampaignResult result, List<Explanation> explanations, @Nullable Coverage coverage, List<String> covered) {
        boolean fixed = given.steps() > 0;
        List<RuleResult> rules = result.rules().stream()
                .filter(rule -> !fixed || rule.exercised() > 0)
                .toList();
        RuleTable.of(rules, result.options().least()).forEach(out::println);
        FindingPrinter printer = new FindingPrinter(out, book, hint, given);
        for (Explanation explanation : explanations) {
            out.println();
            printer.print(explanation, result.options().known());
        }
        IncidentText.of(result.incidents(), hint).forEach(out::println);
        // The cases of a board are run twice once something is found: that the second round is empty tells nothing.
        boolean quiet =
                fixed && result.findings().isEmpty() && result.incidents().isEmpty();
        (quiet ? List.<String>of() : AccountText.of(result)).forEach(out::println);
        absent(result.absent());
        if (!result.stale().isEmpty()) {
            out.println();
            result.stale().forEach(this::stale);
        }
        violatedToo(result);
        if (!fixed) {
            bins.print(result.bins());
        }
        out.println();
        covered.forEach(out::println);
        if (coverage != null) {
            CoverageText.of(coverage, result).forEach(out::println);
        }
        out.println(summary(result));
    }

    /** What is not offered, in a line; what of it was not refused, or could not be asked for, each in its own. */
    private void absent(List<AbsentCapability> absent) {
        if (absent.isEmpty()) {
            return;
        }
        out.println();
        out.println("not offered, and so not certified: "
                + absent.stream().map(a -> a.capability().id()).collect(Collectors.joining(" ")));
        for (AbsentCapability each : absent) {
            if (each.isViolated()) {
                out.println("violated " + each.capability().id() + " is not offered, so '" + each.asked()
                        + "' is to be answered 'unsupported', not '" + each.answer() + "'");
            } else if (each.asked().isEmpty() && !each.answer().isEmpty()) {
                out.println("not asked for " + each.capability().id() + ": " + each.answer());
            }
        }
    }

    /** Violations of rules that --rules leaves out; they are named, not explained. */
    private void violatedToo(CampaignResult result) {
        if (!result.violatedToo().isEmpty()) {
            out.println();
            out.println("also violated, but not among --rules: " + ids(result.violatedToo()));
        }
    }

    private void stale(Rule rule) {
        out.println("stale    " + rule + " is listed as a known deviation, was exercised and was not violated:"
                + " take it off the list");
    }

    private String summary(CampaignResult result) {
        String about = hint.shard() == null ? "" : ShardText.verdict(hint.shard());
        return about + verdict(result) + ": " + Counted.of(result.run().cases(), "case") + ", "
                + Counted.of(result.run().operations(), "operation") + ", "
                + Counted.of(result.run().operationsPerSecond(), "operation") + " a second";
    }

    private static String verdict(CampaignResult result) {
        return switch (result.verdict()) {
            case CONFORMANT ->
                "conformant" + dialect(result) + asFarAs(result) + listed(result, true, " but for the known ");
            case NOTHING_EXERCISED -> nothing(result);
            case INTERRUPTED -> "interrupted, nothing found so far" + listed(result, true, " but the known ");
            case NOT_CONFORMANT ->
                tooEarly(result.run().end())
                        + "not conformant"
                        + listed(result, false, ", violated ")
                        + suspected(result)
                        + unexplained(result)
                        + notRefused(result)
                        + stale(result);
        };
    }

    private static String tooEarly(CampaignResult.End end) {
        return switch (end) {
            case INTERRUPTED -> "interrupted, ";
            case INCOMPLETE -> "incomplete, ";
            default -> "";
        };
    }

    private static String dialect(CampaignResult result) {
        Dialect dialect = result.target().parameters().dialect();
        return dialect.isStrict() ? "" : " in the dialect " + dialect;
    }

    private static String asFarAs(CampaignResult result) {
        return result.options().rules().isAll()
                ? ""
                : " as to " + result.options().rules().patterns();
    }

    private static String nothing(CampaignResult result) {
        boolean some = result.rules().stream().anyMatch(rule -> rule.exercised() > 0);
        return some ? "no rule was exercised enough to be passed" : "nothing was exercised";
    }

    private static String listed(CampaignResult result, boolean known, String label) {
        List<Rule> rules = result.chosen().stream()
                .filter(finding -> finding.known() == known && !OneCounterexample.isSuspicion(finding))
                .map(Finding::rule)
                .toList();
        return rules.isEmpty() ? "" : label + ids(rules);
    }

    /** Rules blamed without experiments, for differences at the end of the campaign. */
    private static String suspected(CampaignResult result) {
        List<Rule> rules = result.chosen().stream()
                .filter(OneCounterexample::isSuspicion)
                .map(Finding::rule)
                .toList();
        return rules.isEmpty() ? "" : ", suspected " + ids(rules);
    }

    private static String unexplained(CampaignResult result) {
        return result.incidents().isEmpty() ? "" : ", " + Counted.of(differences(result), "unexplained difference");
    }

    /** Not every difference becomes an incident, and a running campaign has no account. */
    private static long differences(CampaignResult result) {
        return Math.max(result.account().unexplained(), result.incidents().size());
    }

    private static String notRefused(CampaignResult result) {
        String ids = result.absent().stream()
                .filter(AbsentCapability::isViolated)
                .map(each -> each.capability().id())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? "" : ", not refused " + ids;
    }

    private static String stale(CampaignResult result) {
        return result.stale().isEmpty() ? "" : ", stale " + ids(result.stale());
    }

    private static String ids(List<Rule> rules) {
        return rules.stream().sorted().map(Rule::id).collect(Collectors.joining(" "));
    }
}
