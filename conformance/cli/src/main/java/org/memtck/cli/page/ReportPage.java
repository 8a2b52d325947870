package org.memtck.cli.page;

import java.util.List;
import java.util.Optional;
import org.memtck.cli.console.Counted;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.IncidentEntry;
import org.memtck.cli.report.Report;
import org.memtck.spec.rule.RuleBook;

/** A report as one page. It needs nothing but the report, so that it can be written from any {@code report.json}. */
public final class ReportPage {
    private final Report report;
    private final Words words;
    private final Optional<String> specification;
    private final Frame page;

    private ReportPage(Report report, Words words, Optional<String> specification) {
        this.report = report;
        this.words = words;
        this.specification = specification;
        this.page = new Frame(Words.target(report) + ": " + Words.verdict(report));
    }

    /**
     * The text of the page.
     *
     * @param specification the folder of the specification's pages, for links to them, if there is one
     */
    public static String of(Report report, RuleBook book, Optional<String> specification) {
        ReportPage page = new ReportPage(report, new Words(book), specification);
        page.write();
        return page.page.text();
    }

    /** Whether a name is one that memtck gives to counterexamples, so that a page links to it. */
    public static boolean isCounterexample(String name) {
        return FindingView.isFile(name);
    }

    private void write() {
        head();
        findings();
        if (!report.incidents().isEmpty()) {
            Element section = page.section("unexplained", "Unexplained");
            report.incidents().forEach(incident -> section.add(incident(incident)));
        }
        page.section("rules", "Rules").addAll(new RulesView(words, report, specification).elements());
        page.section("coverage", "Coverage").addAll(CoverageView.of(report.bins()));
        page.section("run", "Run").addAll(RunView.of(report));
    }

    private void head() {
        Element header = page.header();
        header.add(Element.of("p", "memtck report").in("small"));
        header.add(Element.of("h1", Words.target(report)));
        Element verdict = header.open("p").in("verdict");
        verdict.add(Element.of("span", Words.verdict(report)).in("tag large " + Words.tone(report)))
                .text(" ")
                .add(Element.of("span", "dialect: " + Words.dialect(report)).in("tag large none"));
        Words.reasons(report).forEach(reason -> header.add(Element.of("p", reason)));
        header.add(Element.of(
                        "p",
                        Words.number(report.cases()) + " cases, " + Words.number(report.operations()) + " operations. "
                                + Words.counts(report) + ".")
                .in("small"));
    }

    private void findings() {
        Element section = page.section("findings", "Findings");
        List<FindingEntry> findings = report.findings();
        if (findings.isEmpty()) {
            section.add(Element.of("p", "None."));
        }
        boolean open = true;
        for (FindingEntry finding : findings) {
            section.add(FindingView.of(words, report, finding, open));
            open = false;
        }
    }

    private static Element incident(IncidentEntry incident) {
        Element details = Element.of("details").in("finding");
        details.open("summary")
                .add(Element.of("span", incident.kind().replace('-', ' ')).in("tag unsure"))
                .text(" difference in " + incident.aspect() + "; the scenario alone showed it in "
                        + incident.seenAgain() + " of " + Counted.of(incident.attempts(), "attempt"));
        Element body = details.open("div").in("body");
        body.add(Element.of("pre", String.join("\n", incident.scenario())).with("tabindex", 0));
        RunView.fact(body.open("dl").in("facts"), "expected", incident.expected());
        RunView.fact(body.open("dl").in("facts"), "observed", incident.observed());
        IncidentEntry.SessionEntry session = incident.session();
        if (session != null) {
            body.add(Element.of(
                    "p",
                    "A session of " + Counted.of(session.scenarios(), "scenario") + " shows it in "
                            + session.seenAgain() + " of " + Counted.of(session.attempts(), "attempt") + ":"));
            body.add(Element.of("p").add(Element.of("code", session.replay()).in("command")));
        }
        return details;
    }
}
