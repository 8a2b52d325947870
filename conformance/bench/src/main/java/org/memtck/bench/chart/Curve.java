package org.memtck.bench.chart;

import java.util.List;

/**
 * What one target costs over the size.
 *
 * @param index its place among all targets, from 0, which decides its colour and its mark
 * @param points by size, ascending; at least one
 */
record Curve(int index, String target, List<Point> points) {
    /**
     * A size and what it costs in nanoseconds.
     *
     * @param low the cost that a tenth of the figures are below
     * @param high the cost that a tenth of the figures are above
     */
    record Point(double size, double median, double low, double high) {}

    /** The most letters at the end of a curve. */
    private static final int LABEL = 11;

    /** Colours that people with any kind of colour vision tell apart, after Okabe and Ito. */
    private static final List<String> COLORS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#555555");

    String color() {
        return COLORS.get(index % COLORS.size());
    }

    /** The target's name, cut off where there is little room: the legend has all of it. */
    String label() {
        return target.length() <= LABEL ? target : target.substring(0, LABEL - 1) + "…";
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** Marks a place as this target's. */
    void mark(Svg svg, double x, double y) {
        switch (index % 3) {
            case 0 -> svg.circle(x, y, 4, color());
            case 1 -> svg.shape(polygon(x, y, -3.6, -3.6, 3.6, -3.6, 3.6, 3.6, -3.6, 3.6), color());
            default -> svg.shape(polygon(x, y, 0, -5, 5, 4, -5, 4), color());
        }
    }

    private static String polygon(double x, double y, double... corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(x + corners[i]))
                    .append(',')
                    .append(Svg.number(y + corners[i + 1]));
        }
        return points.toString();
    }
}
