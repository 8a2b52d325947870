package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.BinsEntry;

/** The bins as a heat map: rules by kind of region, summed up by family. */
final class CoverageView {
    private static final int LEVELS = 5;

    private final BinsEntry bins;
    private final List<String> kinds;

    private CoverageView(BinsEntry bins) {
        this.bins = bins;
        this.kinds =
                bins.groups().stream().map(BinsEntry.Group::kind).distinct().toList();
    }

    /** How many there are in a cell, and how many of them were reached. */
    private record Cell(long reached, long possible) {
        Cell plus(Cell other) {
            return new Cell(reached + other.reached, possible + other.possible);
        }
    }

    static List<Element> of(BinsEntry bins) {
        List<Element> all = new ArrayList<>();
        all.add(Element.of(
                "p",
                "A bin is a rule in one situation: kind of region, size and alignment of the access, byte orders. "
                        + Words.number(bins.reached()) + " of " + Words.number(bins.possible())
                        + " were reached. Each cell says how many of its bins were."));
        if (!bins.groups().isEmpty()) {
            CoverageView view = new CoverageView(bins);
            all.add(view.table("by family", true));
            Element details = Element.of("details");
            details.open("summary").text("rule by rule");
            all.add(details.add(view.table("by rule", false)));
        }
        if (!bins.unreached().isEmpty()) {
            Element details = Element.of("details");
            details.open("summary")
                    .text("not reached"
                            + (isCut(bins) ? ", the first " + bins.unreached().size() : ""));
            Element list = details.open("ul").in("columns");
            bins.unreached().forEach(bin -> list.add(Element.of("li", bin)));
            all.add(details);
        }
        return all;
    }

    private static boolean isCut(BinsEntry bins) {
        return bins.possible() - bins.reached() > bins.unreached().size();
    }

    private Element table(String caption, boolean families) {
        Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
        for (BinsEntry.Group group : bins.groups()) {
            String row = families ? Words.family(group.rule()) : group.rule();
            Cell cell = new Cell(Math.max(0, group.reached()), Math.max(0, group.possible()));
            rows.computeIfAbsent(row, name -> new TreeMap<>()).merge(group.kind(), cell, Cell::plus);
        }
        Element table = Element.of("table").in("heat");
        table.add(Element.of("caption", caption).in("small"));
        Element head = table.open("thead").open("tr");
        head.add(Element.of("th", "").with("scope", "col").add(Element.of("span", families ? "family" : "rule")));
        kinds.forEach(kind ->
                head.add(Element.of("th", kind.equals("-") ? "any kind" : kind).with("scope", "col")));
        Element body = table.open("tbody");
        rows.forEach((name, cells) -> body.add(row(name, cells, families)));
        return Element.of("div")
                .in("scroll")
                .with("tabindex", 0)
                .with("role", "group")
                .with("aria-label", "coverage " + caption)
                .add(table);
    }

    private Element row(String name, Map<String, Cell> cells, boolean families) {
        Element row = Element.of("tr");
        Element head = row.open("th").with("scope", "row");
        if (families) {
            head.text(name);
        } else {
            head.add(FindingView.rule(name));
        }
        for (String kind : kinds) {
            Cell cell = cells.get(kind);
            if (cell == null || cell.possible() == 0) {
                row.add(Element.of("td"));
            } else {
                row.add(Element.of("td", cell.reached() + "/" + cell.possible()).in("h" + level(cell)));
            }
        }
        return row;
    }

    /** 0 if nothing was reached, the highest if everything was. */
    private static long level(Cell cell) {
        if (cell.reached() >= cell.possible()) {
            return LEVELS;
        }
        return cell.reached() == 0 ? 0 : Math.min(LEVELS - 1, 1 + cell.reached() * (LEVELS - 1) / cell.possible());
    }
}
