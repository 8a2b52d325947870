package org.memtck.bench.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Series;
import org.memtck.bench.workload.Workload;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.Api;

/** Draws what was measured over its size: a panel for each series that has more than one. */
@Api
public final class Chart {
    private static final int COLUMNS = 3;
    private static final int HEAD = 78;
    private static final int FOOT_LINE = 17;
    /** The most letters in a line of the foot. */
    private static final int FOOT_LETTERS = 170;
    /** About the width of a letter in the text of the head. */
    private static final int LETTER = 8;

    private Chart() {}

    /** Whether some of the workloads differ in nothing but their size, so that there is something to draw. */
    public static boolean hasPanels(List<Workload> workloads) {
        return workloads.stream()
                .anyMatch(one -> workloads.stream()
                        .anyMatch(other -> one != other && one.series().equals(other.series())));
    }

    /**
     * The picture, as SVG.
     *
     * @param targets as the user named them
     * @param note where and when it was measured
     */
    public static String svg(List<String> targets, List<Entry> entries, String note) {
        List<Series> drawn = series(entries);
        int rows = (drawn.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * Panel.WIDTH;
        List<String> foot = Paragraph.wrap(note, FOOT_LETTERS);
        int end = HEAD + Math.max(rows, 1) * Panel.HEIGHT;
        int height = end + (foot.size() + 1) * FOOT_LINE;
        Svg svg = new Svg(width, height, "What memory layers cost over the size of the map");
        svg.heading(8, 28, 20, "Cost over size");
        svg.text(172, 28, Svg.Anchor.START, 13, "#444", "time by operation; less is better; both axes are logarithmic");
        legend(svg, targets);
        for (int i = 0; i < drawn.size(); i++) {
            int x = (i % COLUMNS) * Panel.WIDTH;
            int y = HEAD + (i / COLUMNS) * Panel.HEIGHT;
            new Panel(drawn.get(i), curves(drawn.get(i), targets, entries), x, y).draw(svg);
        }
        for (int i = 0; i < foot.size(); i++) {
            svg.text(8, end + (i + 1) * FOOT_LINE, Svg.Anchor.START, 12, "#666", foot.get(i));
        }
        return svg.end();
    }

    /** Those of which something was measured at more than one size. */
    private static List<Series> series(List<Entry> entries) {
        LinkedHashSet<Series> series = new LinkedHashSet<>();
        for (Entry entry : entries) {
            Series own = entry.workload().series();
            long sizes = entries.stream()
                    .filter(other -> other.workload().series().equals(own) && other.figure() != null)
                    .mapToInt(other -> other.workload().size())
                    .distinct()
                    .count();
            if (sizes > 1) {
                series.add(own);
            }
        }
        return new ArrayList<>(series);
    }

    private static void legend(Svg svg, List<String> targets) {
        double x = 18;
        for (int i = 0; i < targets.size(); i++) {
            Curve curve = new Curve(i, targets.get(i), List.of());
            svg.line(x - 9, 54, x + 9, 54, curve.color(), 2);
            curve.mark(svg, x, 54);
            svg.text(x + 15, 58, Svg.Anchor.START, 13, curve.color(), targets.get(i));
            x += 52 + LETTER * targets.get(i).length();
        }
        svg.text(x, 58, Svg.Anchor.START, 12, "#666", "a bar spans the middle 80 of 100 figures");
    }

    private static List<Curve> curves(Series series, List<String> targets, List<Entry> entries) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            List<Curve.Point> points = points(series, targets.get(i), entries);
            if (!points.isEmpty()) {
                curves.add(new Curve(i, targets.get(i), points));
            }
        }
        return curves;
    }

    private static List<Curve.Point> points(Series series, String target, List<Entry> entries) {
        List<Curve.Point> points = new ArrayList<>();
        for (Entry entry : entries) {
            Figure figure = entry.figure();
            if (figure != null
                    && entry.workload().series().equals(series)
                    && entry.target().equals(target)) {
                points.add(new Curve.Point(entry.workload().size(), figure.median(), figure.low(), figure.high()));
            }
        }
        points.sort(Comparator.comparingDouble(Curve.Point::size));
        return points;
    }
}
