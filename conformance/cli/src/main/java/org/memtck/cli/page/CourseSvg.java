package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.RunEntry;

/** Draws how a campaign went over time: operations as a line, with a mark wherever another rule was found to be violated. */
final class CourseSvg {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;
    private static final int LEFT = 76;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 28;
    private static final int MOST = 1000;

    private final List<RunEntry.Sample> samples;
    private final double seconds;
    private final long operations;

    private CourseSvg(List<RunEntry.Sample> samples) {
        this.samples = samples;
        this.seconds =
                samples.stream().mapToDouble(RunEntry.Sample::seconds).max().orElse(1);
        this.operations =
                samples.stream().mapToLong(RunEntry.Sample::operations).max().orElse(1);
    }

    /** The drawing; nothing if too little is known. */
    static Optional<Element> of(RunEntry run, Report report) {
        List<RunEntry.Sample> samples = new ArrayList<>(
                run.timeline().subList(0, Math.min(MOST, run.timeline().size())));
        samples.add(new RunEntry.Sample(
                run.seconds(),
                report.cases(),
                report.operations(),
                report.findings().size()));
        samples.removeIf(each -> each.seconds() < 0 || each.operations() < 0 || each.violated() < 0);
        CourseSvg course = new CourseSvg(samples);
        return samples.size() < 2 || course.seconds <= 0 || course.operations <= 0
                ? Optional.empty()
                : Optional.of(course.draw());
    }

    private int x(double at) {
        return LEFT + (int) (at / seconds * (WIDTH - LEFT - RIGHT));
    }

    private int y(long at) {
        return HEIGHT - BOTTOM - (int) ((double) at / operations * (HEIGHT - TOP - BOTTOM));
    }

    private Element draw() {
        Element svg = Element.of("svg")
                .in("course")
                .with("role", "img")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("aria-label", words());
        svg.add(line(LEFT, y(0), WIDTH - RIGHT, y(0)), line(LEFT, TOP, LEFT, y(0)));
        svg.add(
                text(Words.number(operations), LEFT - 6, TOP + 8, "end"),
                text("0", LEFT - 6, y(0), "end"),
                text("operations", LEFT - 6, TOP + 22, "end"),
                text("0 s", LEFT, HEIGHT - 8, "start"),
                text(String.format(Locale.ROOT, "%.1f s", seconds), WIDTH - RIGHT, HEIGHT - 8, "end"));
        StringBuilder points = new StringBuilder().append(x(0)).append(',').append(y(0));
        samples.forEach(
                each -> points.append(' ').append(x(each.seconds())).append(',').append(y(each.operations())));
        svg.add(Element.of("polyline").in("line").with("points", points.toString()));
        marks(svg);
        return Element.of("figure").in("drawn").add(svg, Element.of("figcaption", words()));
    }

    private void marks(Element svg) {
        int before = 0;
        for (RunEntry.Sample each : samples) {
            if (each.violated() > before) {
                before = each.violated();
                svg.add(Element.of("circle")
                        .in("found")
                        .with("cx", x(each.seconds()))
                        .with("cy", y(each.operations()))
                        .with("r", 5)
                        .add(Element.of("title", each.violated() + " violated")));
            }
        }
    }

    private String words() {
        return Words.number(operations) + String.format(Locale.ROOT, " operations in %.1f s", seconds)
                + "; a mark where another rule was found to be violated";
    }

    private static Element line(int x1, int y1, int x2, int y2) {
        return Element.of("line")
                .in("rule")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    private static Element text(String text, int x, int y, String anchor) {
        return Element.of("text", text).in("note").with("x", x).with("y", y).with("text-anchor", anchor);
    }
}
