package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.Report;
import org.memtck.spec.rule.RuleText;

/** The rules by family, each with its verdict, how often it decided, and what it says. */
final class RulesView {
    private final Words words;
    private final Report report;
    private final Optional<String> specification;
    private final Markdown markdown = new Markdown(rule -> "#" + rule.id(), page -> Optional.empty());

    /**
     * Makes it.
     *
     * @param specification the folder of the specification's pages, for links to them, if there is one
     */
    RulesView(Words words, Report report, Optional<String> specification) {
        this.words = words;
        this.report = report;
        this.specification = specification;
    }

    List<Element> elements() {
        if (report.rules().isEmpty()) {
            return List.of(Element.of("p", "What became of the rules is known when the campaign has ended."));
        }
        Map<String, List<Report.RuleEntry>> families = new LinkedHashMap<>();
        report.rules()
                .forEach(rule -> families.computeIfAbsent(Words.family(rule.id()), family -> new ArrayList<>())
                        .add(rule));
        List<Element> all = new ArrayList<>();
        all.add(Filter.of(
                "rules",
                "find a rule",
                report.rules().stream()
                        .map(Report.RuleEntry::verdict)
                        .distinct()
                        .toList()));
        families.forEach((family, rules) -> all.add(family(family, rules)));
        return all;
    }

    private Element family(String family, List<Report.RuleEntry> rules) {
        Element group = Element.of("div").in("family").with("data-group", "");
        Element head = group.open("h3").text(family);
        Map<String, Long> counts = rules.stream()
                .collect(Collectors.groupingBy(Report.RuleEntry::verdict, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((verdict, count) -> head.text(" ")
                .add(Element.of("span", count + " " + verdict.replace('-', ' ')).in("tag " + Words.tone(verdict))));
        rules.forEach(rule -> group.add(rule(rule)));
        return group;
    }

    private Element rule(Report.RuleEntry rule) {
        String title = words.title(rule.id());
        Element details = Element.of("details")
                .in("rule")
                .with("id", rule.id())
                .with("data-kind", rule.verdict())
                .with("data-text", (rule.id() + " " + title).toLowerCase(Locale.ROOT));
        Element summary = details.open("summary");
        summary.add(
                Element.of("strong", rule.id()),
                Element.of("span", title).in("title"),
                Element.of("span", rule.exercised() == 0 ? "–" : Words.number(rule.exercised()) + " hits")
                        .in("hits"),
                Element.of("span", Words.verdict(rule, report.least())).in("tag " + Words.tone(rule.verdict())));
        Element body = details.open("div").in("body");
        body.add(facts(rule));
        words.rule(rule.id()).ifPresent(text -> says(text, body));
        return details;
    }

    private Element facts(Report.RuleEntry rule) {
        Element p = Element.of("p").in("small");
        p.text(rule.level() + "; decided " + Words.number(rule.exercised()) + " steps, " + Words.number(rule.agreed())
                + " of them agreed, " + Words.number(rule.notAsked()) + " were not asked");
        for (FindingEntry finding : report.findings()) {
            if (finding.rule().equals(rule.id())) {
                p.text("; ").add(Element.of("a", "the finding").with("href", "#finding-" + rule.id()));
            }
        }
        specification.ifPresent(folder ->
                p.text("; ").add(Element.of("a", "in the specification").with("href", folder + "/" + page(rule.id()))));
        return p;
    }

    private static String page(String id) {
        return Words.family(id).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".html#" + id;
    }

    private void says(RuleText text, Element body) {
        body.add(Element.of("div").in("says").markup(markdown.html(text.body())));
        if (!text.variants().isEmpty()) {
            Element variants = Element.of("ul");
            text.variants()
                    .forEach(variant -> variants.open("li")
                            .add(Element.of("code", variant.dialect().toString()))
                            .text(" " + variant.title()));
            body.add(Element.of("p", "Variants:"), variants);
        }
    }
}
