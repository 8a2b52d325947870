package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.Report;

/**
 * A report in the form in which test runners write theirs, which build servers read: a suite for each family of rules, a test for each
 * rule. What is neither passed nor failed is skipped, with the reason. The last suite is the campaign: its one test fails
 * unless the target is conformant.
 */
final class JUnitXml {
    private final Report report;
    private final Words words;

    private JUnitXml(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** How a test came out: an element that says why, or null if it passed. */
    private record Case(String name, List<Element> problems) {
        boolean is(String kind) {
            return problems.stream().anyMatch(problem -> problem.isNamed(kind));
        }
    }

    static String of(Report report, Words words) {
        return new JUnitXml(report, words).xml();
    }

    private String xml() {
        Map<String, List<Case>> suites = new LinkedHashMap<>();
        for (Report.RuleEntry rule : report.rules()) {
            suites.computeIfAbsent(Words.family(rule.id()), family -> new ArrayList<>())
                    .add(new Case(words.titled(rule.id()), problems(rule)));
        }
        suites.put("campaign", List.of(new Case(Words.target(report), verdict())));
        List<Case> all = suites.values().stream().flatMap(List::stream).toList();
        Element root = counted(Element.of("testsuites").with("name", "memtck"), all);
        if (report.run() != null) {
            root.with("time", String.format(Locale.ROOT, "%.3f", report.run().seconds()));
        }
        suites.forEach((name, cases) -> root.add(suite(name, cases)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- written by memtck -->\n" + root.xml() + "\n";
    }

    private Element suite(String name, List<Case> cases) {
        Element suite = counted(Element.of("testsuite").with("name", name), cases);
        if (report.run() != null) {
            suite.with("timestamp", report.run().date());
        }
        for (Case each : cases) {
            suite.text("\n  ")
                    .open("testcase")
                    .with("classname", "memtck." + name)
                    .with("name", each.name())
                    .addAll(each.problems());
        }
        return suite.text("\n");
    }

    private static Element counted(Element element, List<Case> cases) {
        return element.with("tests", cases.size())
                .with(
                        "failures",
                        cases.stream().filter(each -> each.is("failure")).count())
                .with("errors", cases.stream().filter(each -> each.is("error")).count())
                .with(
                        "skipped",
                        cases.stream().filter(each -> each.is("skipped")).count());
    }

    private List<Element> problems(Report.RuleEntry rule) {
        String verdict = Words.verdict(rule, report.least());
        return switch (Words.tone(rule.verdict())) {
            case "good" -> List.of();
            case "bad" -> List.of(failure("violated", verdict, text(rule.id())));
            default -> List.of(Element.of("skipped").with("message", verdict));
        };
    }

    private static Element failure(String type, String message, String text) {
        return Element.of("failure").with("type", type).with("message", message).text(text);
    }

    /** The steps of the first counterexample of a rule, what is expected and observed, and how it is seen again. */
    private String text(String rule) {
        StringBuilder text = new StringBuilder();
        for (FindingEntry finding : report.findings()) {
            if (finding.rule().equals(rule)) {
                TextOfFinding.lines(finding).forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private List<Element> verdict() {
        String reasons = String.join("\n", Words.reasons(report));
        return switch (report.verdict()) {
            case "conformant" -> List.of();
            case "running", "interrupted" ->
                List.of(Element.of("error")
                        .with("type", report.verdict())
                        .with("message", Words.verdict(report))
                        .text(reasons));
            default -> List.of(failure(report.verdict(), Words.verdict(report), reasons));
        };
    }
}
