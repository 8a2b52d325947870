package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.Machine;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.AccountEntry;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.RunEntry;
import org.memtck.cli.report.ShardEntry;
import org.memtck.cli.report.TargetEntry;

/** How a campaign went: its steps, its course, what it was told, what it ran on. */
final class RunView {
    private final Report report;

    private RunView(Report report) {
        this.report = report;
    }

    static List<Element> of(Report report) {
        return new RunView(report).elements();
    }

    private List<Element> elements() {
        List<Element> all = new ArrayList<>();
        all.add(Element.of("h3", "Steps"));
        all.addAll(steps());
        RunEntry run = report.run();
        if (run != null) {
            Optional<Element> course = CourseSvg.of(run, report);
            course.ifPresent(drawing -> {
                all.add(Element.of("h3", "Course"));
                all.add(drawing);
            });
        }
        all.add(Element.of("h3", "What it was told, and what it ran on"));
        all.add(facts());
        return all;
    }

    private List<Element> steps() {
        AccountEntry account = report.account();
        Element list = Element.of("dl").in("facts");
        fact(list, "agreed", Words.number(account.agreed()));
        fact(list, "differed, as the findings explain", Words.number(account.explained()));
        fact(list, "differed for no known reason", Words.number(account.unexplained()));
        fact(list, "not asked because of that", Words.number(account.notAsked()));
        fact(list, "cannot be judged", Words.number(account.notJudged()));
        fact(list, "not run", Words.number(account.notRun()));
        if (account.findings().isEmpty()) {
            return List.of(list);
        }
        Element table = Element.of("table");
        table.add(Element.of("caption", "what each finding cost").in("small"));
        Element head = table.open("thead").open("tr");
        for (String title : List.of("finding", "differed", "not asked", "avoided")) {
            head.add(Element.of("th", title).with("scope", "col"));
        }
        Element body = table.open("tbody");
        account.findings().forEach(cost -> body.add(cost(cost)));
        Element scroll = Element.of("div")
                .in("scroll")
                .with("tabindex", 0)
                .with("role", "group")
                .with("aria-label", "what each finding cost");
        return List.of(list, scroll.add(table));
    }

    private static Element cost(AccountEntry.CostEntry cost) {
        Element row = Element.of("tr");
        row.open("th").with("scope", "row").add(FindingView.rule(cost.rule()));
        row.add(Element.of("td", Words.number(cost.differed())));
        row.add(Element.of(
                "td",
                Words.number(cost.notAsked().values().stream()
                        .mapToLong(count -> count == null ? 0 : count)
                        .sum())));
        return row.add(Element.of("td", String.join("; ", cost.avoided())));
    }

    private Element facts() {
        Element list = Element.of("dl").in("facts");
        OptionsEntry options = report.options();
        if (options != null) {
            list.add(
                    Element.of("dt", "run it again"),
                    Element.of("dd").add(Element.of("code", options.command()).in("command")));
            options.known()
                    .forEach(known -> fact(
                            list,
                            "known deviation",
                            known.rule() + (known.as().isEmpty() ? "" : " as " + known.as()) + ": " + known.reason()
                                    + (known.link().isEmpty() ? "" : " " + known.link())));
        }
        fact(list, "profile", report.profile());
        fact(list, "seed", String.valueOf(report.seed()));
        fact(list, "least steps for a pass", String.valueOf(report.least()));
        if (report.exhaustive() != null) {
            fact(
                    list,
                    "scope",
                    report.exhaustive().scope() + (report.exhaustive().complete() ? "" : ", not all of it"));
        }
        ShardEntry shard = report.shard();
        if (shard != null) {
            fact(
                    list,
                    "shard",
                    shard.number() + " of " + shard.of() + ", " + Counted.of(shard.cases(), "case") + " from "
                            + Words.number(shard.first() + 1L) + " on");
        }
        if (report.merged() != null) {
            fact(list, "put together from", Counted.of(report.merged().shards(), "shard"));
        }
        target(list);
        RunEntry run = report.run();
        if (run != null) {
            fact(list, "began", run.date());
            fact(list, "took", String.format(Locale.ROOT, "%.1f s", run.seconds()));
            fact(list, "jobs", String.valueOf(run.jobs()));
            Machine machine = run.machine();
            if (machine != null) {
                fact(list, "machine", machine.text());
            }
        }
        fact(list, "memtck", report.memtck() + (report.commit() == null ? "" : ", commit " + report.commit()));
        return list;
    }

    private void target(Element list) {
        TargetEntry target = report.target();
        fact(list, "offers", String.join(", ", target.capabilities()));
        if (!report.absent().isEmpty()) {
            fact(
                    list,
                    "does not offer",
                    String.join(
                            ", ",
                            report.absent().stream()
                                    .map(Report.AbsentEntry::capability)
                                    .toList()));
        }
        TargetEntry.ParametersEntry bounds = target.parameters();
        if (bounds != null) {
            fact(
                    list,
                    "bounds",
                    "RAM up to " + bounds.maxRam() + ", " + bounds.addressBits() + " address bits, accesses up to "
                            + bounds.maxAccess() + " bytes, granule " + bounds.granule() + ", page " + target.page()
                            + ", dirty page " + bounds.dirtyGranule());
        }
    }

    /** A label and what stands behind it. */
    static void fact(Element list, String label, String text) {
        list.add(Element.of("dt", label), Element.of("dd", text));
    }
}
