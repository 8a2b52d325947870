package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.memtck.cli.console.Counted;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.FindingEntry;
import org.memtck.cli.report.FindingEntry.CounterexampleEntry;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.kit.explain.DrawnMap;
import org.memtck.kit.explain.Figure;

/** A finding: what the rule says, the map, the steps, what is expected and observed, why, and how it is seen again. */
final class FindingView {
    /** The names that memtck gives to counterexamples; whatever else a report names is not linked. */
    private static final Pattern FILE = Pattern.compile("counterexamples/[A-Za-z0-9.-]{1,60}\\.mem");

    private final Words words;
    private final FindingEntry finding;
    private final List<OptionsEntry.KnownEntry> known;

    private FindingView(Words words, FindingEntry finding, List<OptionsEntry.KnownEntry> known) {
        this.words = words;
        this.finding = finding;
        this.known = known;
    }

    /**
     * Shows a finding of a report.
     *
     * @param open whether it is unfolded at first
     */
    static Element of(Words words, Report report, FindingEntry finding, boolean open) {
        OptionsEntry options = report.options();
        List<OptionsEntry.KnownEntry> known = options == null || !finding.known()
                ? List.of()
                : options.known().stream()
                        .filter(each -> each.rule().equals(finding.rule()))
                        .toList();
        return new FindingView(words, finding, known).element(open);
    }

    /** Whether a link may lead there. */
    static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    private Element element(boolean open) {
        Element details = Element.of("details").in("finding").with("id", "finding-" + finding.rule());
        if (open) {
            details.with("open", "");
        }
        Element summary = details.open("summary");
        summary.add(Element.of("span", finding.known() ? "known" : "violated")
                .in("tag " + (finding.known() ? "known" : "bad")));
        summary.text(" ").add(Element.of("strong", finding.rule())).text(" " + words.title(finding.rule()));
        Element body = details.open("div").in("body");
        body.add(aboutTheRule());
        drawings().forEach(body::add);
        List<CounterexampleEntry> all = finding.counterexamples();
        if (!all.isEmpty()) {
            body.add(Element.of("h3", "Steps"), Steps.list(all.get(0)), Steps.sides(all.get(0)));
        }
        body.addAll(why());
        body.addAll(diagnosis());
        known.forEach(each -> body.add(Element.of("p", "Known because: " + each.reason() + " " + each.link())));
        if (!all.isEmpty()) {
            body.add(Element.of("h3", "See it again"), replay(all.get(0)));
        }
        all.stream().skip(1).forEach(other -> body.add(other(other)));
        return details;
    }

    private Element aboutTheRule() {
        Element p = Element.of("p").in("small");
        p.text(Counted.of(finding.operations(), "operation") + ", " + Counted.of(finding.regions(), "region")
                + ", differs in " + finding.aspect() + ". What the rule says: ");
        return p.add(rule(finding.rule()));
    }

    /** A link to a rule on this page. */
    static Element rule(String id) {
        return Element.of("a", id).in("id").with("href", "#" + id);
    }

    private List<Element> drawings() {
        Figure figure;
        try {
            figure = finding.figure().figure();
        } catch (IllegalArgumentException e) {
            return List.of(Element.of("p", "The map cannot be drawn: " + e.getMessage())
                    .in("small"));
        }
        List<DrawnMap.Row> rows =
                figure.maps().isEmpty() ? List.of() : figure.maps().get(0).rows();
        List<Element> drawings = new ArrayList<>(
                MapSvg.all(figure, Observed.of(finding.explanation().view(), rows)));
        String remark = finding.explanation().view().remark();
        if (!remark.isEmpty()) {
            String question = finding.explanation().view().question();
            drawings.add(Element.of("p", "The flat view: " + remark + (question.isEmpty() ? "" : " (" + question + ")"))
                    .in("small"));
        }
        return drawings;
    }

    private List<Element> why() {
        List<String> sentences = finding.explanation().why();
        if (sentences.isEmpty()) {
            return List.of();
        }
        Element list = Element.of("ul").in("why");
        sentences.forEach(
                sentence -> list.add(Element.of("li", sentence.strip()).in(sentence.startsWith("  ") ? "deeper" : "")));
        return List.of(Element.of("h3", "Why"), list);
    }

    private List<Element> diagnosis() {
        Element list = Element.of("ul");
        finding.blamed()
                .forEach(id -> list.open("li").text("blamed: ").add(rule(id)).text(" " + words.title(id)));
        if (finding.behavesAs() != null) {
            list.open("li").text("behaves as ").add(Element.of("code", finding.behavesAs()));
        }
        return List.of(Element.of("h3", "Diagnosis"), list);
    }

    private static Element replay(CounterexampleEntry example) {
        Element p = Element.of("p");
        p.add(Element.of("code", example.replay()).in("command")).text(" from this folder; the file is ");
        return p.add(file(example.file()));
    }

    private static Element file(String name) {
        return isFile(name) ? Element.of("a", name).with("href", name) : Element.of("code", name);
    }

    private static Element other(CounterexampleEntry example) {
        Element details = Element.of("details").in("other");
        details.open("summary").text("also fails in another way: " + example.name());
        return details.add(Steps.list(example), Steps.sides(example), replay(example));
    }
}
