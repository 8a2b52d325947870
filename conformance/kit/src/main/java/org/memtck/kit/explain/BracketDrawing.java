package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Draws a space as the source document does: one row per region, in brackets over a ruler of addresses, and a last row for
 * what an access reaches.
 */
final class BracketDrawing {
    /** The most characters of a line. */
    static final int WIDTH = 106;

    private static final int MOST_ROWS = 24;
    private static final int MOST_COLUMNS = 66;
    private static final int LEAST_COLUMNS = 40;
    /** The columns that are kept for notes beside the drawing. */
    private static final int NOTES = 30;

    private static final String GAP = "  ";

    private final RegionTrees trees;
    private final DrawnRegion root;
    private final SpaceRows rows;
    private final Ruler ruler;
    private final List<String> lines = new ArrayList<>();
    private final int labels;
    private final int bars;

    private BracketDrawing(RegionTrees trees, DrawnRegion root, String title, @Nullable BigInteger address) {
        this.trees = trees;
        this.root = root;
        this.rows = SpaceRows.of(trees, root);
        this.labels = Math.max(
                Math.max(title.length(), "visible".length()),
                rows.rows().stream().mapToInt(row -> label(row).length()).max().orElse(0));
        int longest = rows.rows().stream()
                .filter(row -> row.region().answers() && !row.shown().isEmpty())
                .mapToInt(row -> row.region().name.length())
                .max()
                .orElse(0);
        int most = Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, WIDTH - 2 * GAP.length() - NOTES - labels));
        this.ruler = Ruler.over(edges(address), longest, most, address);
        this.bars = ruler.marks().length();
    }

    /**
     * The lines of the drawing.
     *
     * @param title what is drawn, such as {@code space S}
     * @param when at what time, or nothing
     * @param address an address to point at, or null for none
     */
    static List<String> of(
            RegionTrees trees, DrawnRegion root, String title, String when, @Nullable BigInteger address) {
        BracketDrawing drawing = new BracketDrawing(trees, root, title, address);
        drawing.line(title, drawing.ruler.addresses(), when);
        drawing.line("", drawing.ruler.marks(), "");
        drawing.regions();
        drawing.line("visible", drawing.visible(), "");
        if (address != null) {
            drawing.line("", " ".repeat(drawing.ruler.columnOf(address)) + "^ " + Numbers.hex(address), "");
        }
        return drawing.lines;
    }

    private List<BigInteger> edges(@Nullable BigInteger address) {
        TreeSet<BigInteger> edges = new TreeSet<>(rows.edges());
        edges.add(BigInteger.ZERO);
        if (edges.size() == 1 || (address != null && address.compareTo(edges.last()) >= 0)) {
            edges.add(Extent.END);
        }
        return new ArrayList<>(edges);
    }

    private void regions() {
        int left = 0;
        int drawn = 0;
        for (SpaceRows.Row row : rows.rows()) {
            boolean inSight = row.shown().isEmpty() || !ruler.drawn(row.shown()).isEmpty();
            if (inSight && drawn < MOST_ROWS) {
                drawn++;
                region(row);
            } else {
                left++;
            }
        }
        if (left > 0 || ruler.goesOnBefore || ruler.goesOnAfter) {
            String more = left == 0 ? "" : ", and " + Numbers.counted(left, "more region");
            line("", "(a part of the space" + more + ")", "");
        }
    }

    private void region(SpaceRows.Row row) {
        DrawnRegion region = row.region();
        String notes = Notes.beside(region, trees, root);
        if (row.shown().isEmpty()) {
            line(
                    label(row),
                    "",
                    notes + ", outside: at " + Numbers.hex(row.whole().from()));
            return;
        }
        boolean cutBefore = !row.whole().from().equals(row.shown().from());
        boolean cutAfter = !row.whole().to().equals(row.shown().to());
        String cut = cutBefore || cutAfter ? ", cut off, size " + region.size : "";
        String name = region.answers() || region.spec instanceof RegionSpec.Alias ? region.name : "";
        char fill = !row.enabled() ? '.' : name.isEmpty() ? ' ' : name.length() == 1 ? name.charAt(0) : '=';
        String text = row.enabled() ? name : "";
        line(label(row), Bracket.of(ruler, row.shown(), text, fill, cutBefore, cutAfter), notes + cut);
    }

    private static String label(SpaceRows.Row row) {
        return GAP.repeat(row.depth() - 1) + row.region().name;
    }

    private void line(String label, String drawn, String notes) {
        String head = String.format("%-" + labels + "s", label) + GAP + String.format("%-" + bars + "s", drawn) + GAP;
        List<String> wrapped = Paragraph.wrap(notes, Math.max(24, WIDTH - head.length()));
        lines.add((head + wrapped.get(0)).stripTrailing());
        for (String more : wrapped.subList(1, wrapped.size())) {
            lines.add(" ".repeat(head.length()) + more);
        }
    }

    /** What an access reaches, range by range. */
    private String visible() {
        StringBuilder line = new StringBuilder();
        List<Extent> intervals = ruler.intervals();
        for (int i = 0; i < intervals.size(); ) {
            Sight first = seenAt(intervals.get(i).from());
            Extent joined = intervals.get(i++);
            while (i < intervals.size() && continues(first, joined, intervals.get(i))) {
                joined = new Extent(joined.from(), intervals.get(i++).to());
            }
            if (first != null) {
                String name = first.region().name;
                char fill = name.length() == 1 ? name.charAt(0) : '=';
                String bracket = Bracket.of(ruler, joined, name, fill, false, false);
                line.append(bracket.substring(line.length()));
            }
        }
        return line.toString();
    }

    private @Nullable Sight seenAt(BigInteger address) {
        return new Search(trees).fromRoot(root, address);
    }

    private boolean continues(@Nullable Sight first, Extent joined, Extent next) {
        Sight then = seenAt(next.from());
        if (first == null || then == null) {
            return first == null && then == null;
        }
        BigInteger distance = next.from().subtract(joined.from());
        return Objects.equals(first.region(), then.region())
                && first.offset().add(distance).equals(then.offset())
                && first.refusesWrites() == then.refusesWrites();
    }
}
