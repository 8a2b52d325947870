package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/**
 * Draws the regions that a scenario has built: one line per region, subregions indented below their container in the order
 * in which they win. Each line has the name, the kind, the range in the container and what else matters.
 */
@Api
public final class TreeDrawing {
    private static final String INDENT = "  ";

    private final RegionTrees trees;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, String kind, String range, String notes) {}

    private TreeDrawing(RegionTrees trees) {
        this.trees = trees;
    }

    /** The lines of the drawing after these steps; none if they leave no region. */
    public static List<String> after(List<Step> steps) {
        RegionTrees trees = RegionTrees.after(steps);
        return of(trees, trees.tops());
    }

    /** The lines of the drawing of some regions, and what is below them. */
    static List<String> of(RegionTrees trees, List<DrawnRegion> tops) {
        TreeDrawing drawing = new TreeDrawing(trees);
        tops.forEach(top -> drawing.draw(top, ""));
        return drawing.lines();
    }

    private void draw(DrawnRegion region, String indent) {
        rows.add(new Row(indent + region.name, region.kind(), range(region), Notes.of(region, trees)));
        region.inOrder().forEach(sub -> draw(sub, indent + INDENT));
    }

    /** First and last offset in the container. The last may lie past 64 bits, where nothing is. */
    private static String range(DrawnRegion region) {
        BigInteger first = new BigInteger(Long.toUnsignedString(region.at));
        BigInteger last = first.add(region.size.bytes()).subtract(BigInteger.ONE);
        return region.container == null
                ? "size " + region.size
                : "0x" + first.toString(16) + "..0x" + last.toString(16);
    }

    private List<String> lines() {
        int names = rows.stream().mapToInt(row -> row.name.length()).max().orElse(1);
        int kinds = rows.stream().mapToInt(row -> row.kind.length()).max().orElse(1);
        int ranges = rows.stream().mapToInt(row -> row.range.length()).max().orElse(1);
        String format = "%-" + names + "s  %-" + kinds + "s  %-" + ranges + "s  %s";
        return rows.stream()
                .map(row -> String.format(format, row.name, row.kind, row.range, row.notes)
                        .stripTrailing())
                .toList();
    }
}
