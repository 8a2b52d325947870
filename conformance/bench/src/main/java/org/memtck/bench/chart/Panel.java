package org.memtck.bench.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.memtck.bench.workload.Series;

/** One series of workloads: its curves over its sizes, both axes logarithmic. */
final class Panel {
    static final int WIDTH = 400;
    static final int HEIGHT = 320;

    private static final int LEFT = 58;
    private static final int RIGHT = 82;
    private static final int TOP = 44;
    private static final int BOTTOM = 46;
    /** How far the names of two curves are apart at least. */
    private static final int LINE = 14;

    private static final String INK = "#444";
    private static final String GRID = "#e2e2e2";

    private final Series series;
    private final List<Curve> curves;
    private final double x;
    private final double y;
    private final LogAxis sizes;
    private final LogAxis costs;

    /**
     * Makes one.
     *
     * @param curves at least one
     * @param x its left edge
     * @param y its upper edge
     */
    Panel(Series series, List<Curve> curves, double x, double y) {
        this.series = series;
        this.curves = curves;
        this.x = x;
        this.y = y;
        this.sizes = LogAxis.around(least(Curve.Point::size), most(Curve.Point::size), x + LEFT, x + WIDTH - RIGHT);
        this.costs = LogAxis.ofDecades(least(Curve.Point::low), most(Curve.Point::high), y + HEIGHT - BOTTOM, y + TOP);
    }

    private double least(ToDoubleFunction<Curve.Point> value) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(value)
                .min()
                .orElse(1);
    }

    private double most(ToDoubleFunction<Curve.Point> value) {
        return -least(point -> -value.applyAsDouble(point));
    }

    void draw(Svg svg) {
        svg.heading(x + 8, y + 26, 14, title());
        grid(svg);
        curves.forEach(curve -> draw(svg, curve));
        names(svg);
    }

    private String title() {
        String title = series.title();
        int comma = title.indexOf(',');
        String first = comma < 0 ? title : title.substring(0, comma);
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    }

    private void grid(Svg svg) {
        for (double cost : costs.decades()) {
            svg.line(sizes.from(), costs.at(cost), sizes.to(), costs.at(cost), GRID, 1);
            svg.text(sizes.from() - 7, costs.at(cost) + 4, Svg.Anchor.END, 12, INK, Units.time(cost));
        }
        for (double size : sizes.decades()) {
            svg.line(sizes.at(size), costs.from(), sizes.at(size), costs.to(), GRID, 1);
            svg.text(sizes.at(size), costs.from() + 17, Svg.Anchor.MIDDLE, 12, INK, Units.count(size));
        }
        svg.line(sizes.from(), costs.from(), sizes.to(), costs.from(), INK, 1);
        svg.line(sizes.from(), costs.from(), sizes.from(), costs.to(), INK, 1);
        double middle = (sizes.from() + sizes.to()) / 2;
        svg.text(middle, costs.from() + 35, Svg.Anchor.MIDDLE, 12, INK, String.valueOf(series.axis()));
    }

    private void draw(Svg svg, Curve curve) {
        svg.path(
                curve.points().stream()
                        .map(point -> Svg.number(sizes.at(point.size())) + "," + Svg.number(costs.at(point.median())))
                        .collect(Collectors.joining(" ")),
                curve.color());
        for (Curve.Point point : curve.points()) {
            double at = sizes.at(point.size());
            svg.line(at, costs.at(point.low()), at, costs.at(point.high()), curve.color(), 1.5);
            curve.mark(svg, at, costs.at(point.median()));
        }
    }

    /** Each curve's name at its end, moved down where two would cover each other. */
    private void names(Svg svg) {
        List<Curve> downwards = new ArrayList<>(curves);
        downwards.sort(Comparator.comparingDouble(curve -> costs.at(curve.last().median())));
        double free = 0;
        for (Curve curve : downwards) {
            double end = sizes.at(curve.last().size());
            double height = costs.at(curve.last().median());
            if (curve.last().size() < most(Curve.Point::size)) {
                svg.label(end - 6, height - 8, Svg.Anchor.END, curve.color(), curve.label());
            } else {
                double place = Math.max(free, height + 4);
                svg.label(end + 9, place, Svg.Anchor.START, curve.color(), curve.label());
                free = place + LINE;
            }
        }
    }
}
