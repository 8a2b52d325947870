package org.memtck.cli.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.memtck.cli.console.Counted;
import org.memtck.cli.markup.Element;
import org.memtck.cli.page.Filter;
import org.memtck.cli.page.Frame;
import org.memtck.cli.page.Words;
import org.memtck.cli.report.Report;
import org.memtck.spec.rule.RuleBook;

/** Implementations and rules as a table, and what changed from one version of an implementation to the next. */
final class MatrixPage {
    private static final Map<String, String> SHORT = Map.of(
            "pass", "pass",
            "non-strict", "pass ~",
            "fail", "FAIL",
            "known", "known",
            "shadowed", "shadowed",
            "too-little", "too little",
            "not-exercised", "–",
            "not-chosen", "not chosen");

    private final List<Entry> entries;
    private final List<String> rules;
    private final Words words;
    private final Frame page = new Frame("memtck matrix");

    private MatrixPage(List<Entry> entries, RuleBook book) {
        this.entries = entries;
        this.rules = Entry.rules(entries);
        this.words = new Words(book);
    }

    static String of(List<Entry> entries, RuleBook book) {
        MatrixPage page = new MatrixPage(entries, book);
        page.write();
        return page.page.text();
    }

    private void write() {
        page.header().add(Element.of("p", "memtck").in("small"), Element.of("h1", "Implementations and rules"));
        page.header()
                .add(Element.of("p", Counted.of(entries.size(), "report") + ", " + Counted.of(rules.size(), "rule"))
                        .in("small"));
        reports();
        matrix();
        changes();
        page.link("spec/index.html", "Specification");
    }

    private void reports() {
        Element section = page.section("reports", "Reports");
        Element table = Element.of("table");
        Element head = table.open("thead").open("tr");
        for (String title : List.of("target", "verdict", "dialect", "rules", "run")) {
            head.add(Element.of("th", title).with("scope", "col"));
        }
        Element body = table.open("tbody");
        for (Entry entry : entries) {
            Report report = entry.report();
            Element row = body.open("tr");
            row.open("th")
                    .with("scope", "row")
                    .add(Element.of("a", Words.target(report)).with("href", link(entry)));
            row.open("td").add(Element.of("span", Words.verdict(report)).in("tag " + Words.tone(report)));
            row.add(
                    Element.of("td", Words.dialect(report)),
                    Element.of("td", Words.counts(report)),
                    Element.of(
                            "td",
                            Words.number(report.cases()) + " cases, seed " + report.seed() + ", profile "
                                    + report.profile()));
        }
        section.add(scroll("reports", table));
    }

    private static String link(Entry entry) {
        return entry.folder() + "/index.html";
    }

    private static Element scroll(String label, Element table) {
        return Element.of("div")
                .in("scroll")
                .with("tabindex", 0)
                .with("role", "group")
                .with("aria-label", label)
                .add(table);
    }

    private void matrix() {
        Element section = page.section("matrix", "Matrix");
        Set<String> kinds = new LinkedHashSet<>();
        kinds.add("differs");
        rules.forEach(rule -> entries.forEach(entry -> kinds.add(entry.verdict(rule))));
        kinds.remove("");
        section.add(Filter.of("matrix", "find a rule", List.copyOf(kinds)));
        section.add(pair());
        Element table = Element.of("table").in("heat").with("id", "cells");
        Element head = table.open("thead").open("tr");
        head.add(Element.of("th", "rule").with("scope", "col"));
        for (int i = 0; i < entries.size(); i++) {
            Report report = entries.get(i).report();
            Element cell = head.open("th").with("scope", "col").with("data-column", i);
            cell.add(Element.of("a", Words.target(report)).with("href", link(entries.get(i))));
        }
        Element body = table.open("tbody");
        rules.forEach(rule -> body.add(row(rule)));
        section.add(scroll("rules by implementation", table));
    }

    /** Two columns to compare; the page's script hides the rest. */
    private Element pair() {
        Element form = Element.of("div").in("filter").with("data-pair", "");
        for (String which : List.of("from", "to")) {
            Element select = Element.of("select").with("id", "pair-" + which);
            select.add(Element.of("option", "any").with("value", ""));
            for (int i = 0; i < entries.size(); i++) {
                select.add(Element.of("option", Words.target(entries.get(i).report()) + number(i))
                        .with("value", i));
            }
            form.open("label")
                    .text((which.equals("from") ? "what changed from " : "to "))
                    .add(select);
        }
        return form;
    }

    /** Tells reports of the same target apart. */
    private String number(int index) {
        String name = Words.target(entries.get(index).report());
        long same = entries.stream()
                .filter(each -> Words.target(each.report()).equals(name))
                .count();
        return same == 1 ? "" : " (" + entries.get(index).folder() + ")";
    }

    private Element row(String rule) {
        Set<String> kinds = new LinkedHashSet<>();
        entries.forEach(entry -> kinds.add(entry.verdict(rule)));
        boolean differs = kinds.size() > 1;
        Element row = Element.of("tr")
                .with("data-text", (rule + " " + words.title(rule)).toLowerCase(Locale.ROOT))
                .with("data-kind", String.join(" ", kinds) + (differs ? " differs" : ""));
        Element head = row.open("th").with("scope", "row");
        head.add(Element.of("strong", rule)).text(" " + words.title(rule));
        for (int i = 0; i < entries.size(); i++) {
            row.add(cell(rule, entries.get(i)).with("data-column", i));
        }
        return row;
    }

    private static Element cell(String rule, Entry entry) {
        String verdict = entry.verdict(rule);
        Element cell = Element.of("td").in("v-" + Words.tone(verdict)).with("data-verdict", verdict);
        if (!verdict.isEmpty()) {
            String place = (entry.hasFinding(rule) ? "#finding-" : "#") + rule;
            String label = SHORT.getOrDefault(verdict, verdict);
            cell.add(
                    Element.of("a", label.equals("–") ? "not exercised" : label).with("href", link(entry) + place));
        }
        String variant = entry.behavesAs(rule);
        if (!variant.isEmpty()) {
            cell.add(Element.of("br"), Element.of("span", variant).in("small"));
        }
        return cell;
    }

    /** What changed between the versions of one implementation, one after the other. */
    private void changes() {
        Map<String, List<Entry>> implementations = new LinkedHashMap<>();
        entries.forEach(entry -> implementations
                .computeIfAbsent(entry.report().target().name(), name -> new ArrayList<>())
                .add(entry));
        implementations.values().removeIf(versions -> versions.size() < 2);
        if (implementations.isEmpty()) {
            return;
        }
        Element section = page.section("changes", "Changes");
        implementations.values().forEach(versions -> {
            for (int i = 1; i < versions.size(); i++) {
                section.addAll(changes(versions.get(i - 1), versions.get(i)));
            }
        });
    }

    private List<Element> changes(Entry before, Entry after) {
        Element title = Element.of("h3", Words.target(before.report()) + " → " + Words.target(after.report()));
        Element list = Element.of("ul");
        int count = 0;
        for (String rule : rules) {
            String from = said(before, rule);
            String to = said(after, rule);
            if (!from.equals(to)) {
                Element item = list.open("li");
                item.add(Element.of("strong", rule)).text(" " + words.title(rule) + ": " + from + " → ");
                item.add(Element.of("a", to)
                        .with("href", link(after) + (after.hasFinding(rule) ? "#finding-" : "#") + rule));
                count++;
            }
        }
        return List.of(title, count == 0 ? Element.of("p", "No verdict changed.") : list);
    }

    private static String said(Entry entry, String rule) {
        String verdict = entry.verdict(rule).replace('-', ' ');
        String variant = entry.behavesAs(rule);
        return (verdict.isEmpty() ? "nothing said" : verdict) + (variant.isEmpty() ? "" : " as " + variant);
    }
}
