package org.memtck.cli.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.markup.Element;
import org.memtck.kit.explain.DrawnMap;
import org.memtck.kit.explain.Figure;

/**
 * Draws a space: a row for each region, its bar over its addresses, and below them what an access reaches, as expected and, if that is
 * known, as the target sees it.
 */
public final class MapSvg {
    private static final Set<String> KINDS =
            Set.of("container", "ram", "rom", "romd", "mmio", "iommu", "alias", "reservation");
    private static final int ROW = 24;
    private static final int BAR = 18;
    private static final int RULER = 30;
    private static final int INDENT = 14;
    private static final double LETTER = 7.3;
    private static final int MARGIN = 8;
    private static final int MOST_LETTERS = 24;
    private static final int MOST_NOTES = 60;
    /** Drawings of more are not ours. */
    private static final int MOST = 300;

    private final DrawnMap map;
    private final @Nullable List<DrawnMap.Seen> observed;
    private final MapScale scale;
    private final int height;
    private final Element svg = Element.of("svg").in("map").with("role", "img");
    private int y = RULER;

    private MapSvg(DrawnMap map, @Nullable List<DrawnMap.Seen> observed) {
        this.map = map;
        this.observed = observed;
        this.scale = new MapScale(edges(), labels(), this::isEmpty, this::letters);
        int lines = map.rows().size() + (observed == null ? 1 : 2) + (map.left() > 0 ? 1 : 0);
        this.height = RULER + lines * ROW + (map.address() == null ? MARGIN : ROW + MARGIN);
    }

    /**
     * Draws a space.
     *
     * @param observed what the target says that an access reaches, or null if it did not say
     * @return nothing if it is not whole
     */
    public static Optional<Element> of(DrawnMap map, @Nullable List<DrawnMap.Seen> observed) {
        boolean small = map.rows().size() <= MOST
                && map.edges().size() <= MOST
                && map.visible().size() <= MOST;
        if (!small || new TreeSet<>(map.edges()).size() < 2) {
            return Optional.empty();
        }
        MapSvg drawing = new MapSvg(map, observed);
        return Optional.of(drawing.draw());
    }

    private List<DrawnMap.Seen> observed() {
        return observed == null ? List.of() : observed;
    }

    private Set<BigInteger> edges() {
        TreeSet<BigInteger> edges = new TreeSet<>(map.edges());
        TreeSet<BigInteger> more = new TreeSet<>();
        for (DrawnMap.Seen seen : observed()) {
            more.add(seen.from());
            more.add(seen.to());
        }
        more.removeIf(edge -> edge.compareTo(edges.first()) < 0 || edge.compareTo(edges.last()) > 0);
        edges.addAll(more);
        return edges;
    }

    private int labels() {
        int longest = map.rows().stream()
                .mapToInt(row -> indent(row) + width(shortened(row.name(), MOST_LETTERS)))
                .max()
                .orElse(0);
        return Math.max(longest, width("observed")) + 2 * MARGIN;
    }

    private static int indent(DrawnMap.Row row) {
        return INDENT * Math.max(0, Math.min(row.depth(), 12));
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * LETTER);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private boolean isEmpty(BigInteger from) {
        return seenAt(map.visible(), from).isEmpty() && seenAt(observed(), from).isEmpty();
    }

    private int letters(BigInteger from) {
        return Math.min(
                MOST_LETTERS,
                Math.max(
                        seenAt(map.visible(), from)
                                .map(each -> each.region().length())
                                .orElse(0),
                        seenAt(observed(), from)
                                .map(each -> each.region().length())
                                .orElse(0)));
    }

    private static Optional<DrawnMap.Seen> seenAt(List<DrawnMap.Seen> all, BigInteger address) {
        return all.stream()
                .filter(each -> each.from().compareTo(address) <= 0 && address.compareTo(each.to()) < 0)
                .findFirst();
    }

    private Element draw() {
        String title = map.title() + (map.when().isEmpty() ? "" : ", " + map.when());
        svg.with("aria-label", "map of " + title + "; visible: " + words(map.visible()));
        ruler();
        map.rows().forEach(this::row);
        if (map.left() > 0) {
            label("(" + map.left() + " more not drawn)", 0, "note");
            y += ROW;
        }
        svg.add(line(0, y, width(), y, "rule"));
        seen(observed == null ? "visible" : "expected", map.visible(), map.visible());
        if (observed != null) {
            seen("observed", observed, map.visible());
        }
        marker();
        svg.with("width", width()).with("height", height).with("viewBox", "0 0 " + width() + " " + height);
        Element box = Element.of("div")
                .in("scroll")
                .with("tabindex", 0)
                .with("role", "group")
                .with("aria-label", "map of " + title);
        return Element.of("figure").in("drawn").add(Element.of("figcaption", title), box.add(svg));
    }

    private int width() {
        int notes = map.rows().stream()
                .mapToInt(row -> width(shortened(row.notes(), MOST_NOTES)))
                .max()
                .orElse(0);
        return scale.right() + 2 * MARGIN + notes;
    }

    private static String words(List<DrawnMap.Seen> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream()
                        .map(each -> each.region() + " from " + MapScale.label(each.from()))
                        .collect(Collectors.joining(", "));
    }

    private void ruler() {
        List<BigInteger> edges = scale.edges();
        int bottom = height - (map.address() == null ? MARGIN : ROW + MARGIN);
        for (BigInteger edge : edges) {
            svg.add(line(scale.at(edge), RULER - 8, scale.at(edge), bottom, "edge"));
            svg.add(text(MapScale.label(edge), scale.at(edge) + 2, RULER - 12, "address"));
        }
        for (int i = 1; i < edges.size(); i++) {
            if (isEmpty(edges.get(i - 1))) {
                int middle = (scale.at(edges.get(i - 1)) + scale.at(edges.get(i))) / 2;
                svg.add(text("⋯", middle - 4, RULER - 1, "note"));
            }
        }
    }

    private void row(DrawnMap.Row row) {
        label(shortened(row.name(), MOST_LETTERS), indent(row), row.enabled() ? "name" : "name off");
        if (row.from().compareTo(row.to()) < 0) {
            String style = "bar " + kind(row.kind()) + (row.enabled() ? "" : " off");
            Element bar = bar(row.from(), row.to(), style, row.name() + ": " + row.notes());
            svg.add(bar);
            svg.add(text(marks(row), scale.at(row.from()) + 4, y + BAR - 5, "in"));
        }
        svg.add(text(shortened(row.notes(), MOST_NOTES), scale.right() + MARGIN, y + BAR - 4, "note"));
        y += ROW;
    }

    /** Its name where it has bytes of its own, and marks where it is cut off. */
    private String marks(DrawnMap.Row row) {
        int room = (int) ((scale.at(row.to()) - scale.at(row.from()) - MARGIN) / LETTER);
        String name = row.kind().equals("container") ? "" : row.name();
        String text = (row.cutBefore() ? "‹" : "") + name + (row.cutAfter() ? "›" : "");
        return room < 1 ? "" : shortened(text, room);
    }

    private void seen(String label, List<DrawnMap.Seen> all, List<DrawnMap.Seen> other) {
        y += 4;
        label(label, 0, "name strong");
        for (DrawnMap.Seen each : all) {
            boolean differs = !isIn(each, other);
            String says = each.region() + "+" + MapScale.label(each.offset()) + (each.readOnly() ? ", read-only" : "");
            svg.add(bar(each.from(), each.to(), "bar " + kind(each.kind()) + (differs ? " differs" : ""), says));
            int room = (int) ((scale.at(each.to()) - scale.at(each.from()) - MARGIN) / LETTER);
            String name = each.region() + (each.readOnly() ? " ro" : "");
            svg.add(text(room < 1 ? "" : shortened(name, room), scale.at(each.from()) + 4, y + BAR - 5, "in"));
        }
        y += ROW - 4;
    }

    /** Whether the others show the same bytes there. */
    private static boolean isIn(DrawnMap.Seen one, List<DrawnMap.Seen> others) {
        return others.stream()
                .anyMatch(other -> other.region().equals(one.region())
                        && other.readOnly() == one.readOnly()
                        && other.from().compareTo(one.from()) <= 0
                        && one.to().compareTo(other.to()) <= 0
                        && other.offset()
                                .subtract(other.from())
                                .equals(one.offset().subtract(one.from())));
    }

    private void marker() {
        BigInteger address = map.address();
        if (address != null) {
            int x = scale.within(address);
            svg.add(line(x, RULER - 4, x, y + 6, "marker"));
            svg.add(text("▲ " + MapScale.label(address), Math.max(0, x - 4), y + 18, "marked"));
        }
    }

    private void label(String text, int indent, String style) {
        svg.add(text(text, indent, y + BAR - 4, style));
    }

    private Element bar(BigInteger from, BigInteger to, String style, String says) {
        int left = scale.at(from);
        return Element.of("rect")
                .in(style)
                .with("x", left + 1L)
                .with("y", y)
                .with("width", Math.max(1, scale.at(to) - left - 2))
                .with("height", BAR)
                .with("rx", 3)
                .add(Element.of("title", says));
    }

    private static String kind(String kind) {
        return KINDS.contains(kind) ? "k-" + kind : "k-other";
    }

    private static Element line(int x1, int y1, int x2, int y2, String style) {
        return Element.of("line")
                .in(style)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    private static Element text(String text, int x, int y, String style) {
        return Element.of("text", text).in(style).with("x", x).with("y", y);
    }

    /** The maps of a figure, and the regions that are in none of them. */
    public static List<Element> all(Figure figure, @Nullable List<DrawnMap.Seen> observed) {
        List<Element> all = new ArrayList<>();
        for (DrawnMap map : figure.maps()) {
            of(map, all.isEmpty() ? observed : null).ifPresent(all::add);
        }
        if (!figure.apart().isEmpty()) {
            all.add(Element.of("p", figure.maps().isEmpty() ? "regions in no space:" : "in none of these:")
                    .in("small"));
            all.add(Element.of("pre", String.join("\n", figure.apart())).with("tabindex", 0));
        }
        return all;
    }
}
