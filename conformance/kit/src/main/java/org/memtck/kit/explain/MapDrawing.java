package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a {@link DrawnMap} of a space. */
final class MapDrawing {
    private static final int MOST_INTERVALS = 40;
    private static final int MOST_ROWS = 60;

    private final RegionTrees trees;
    private final DrawnRegion root;
    private final SpaceRows rows;
    private final List<BigInteger> edges;

    private MapDrawing(RegionTrees trees, DrawnRegion root, @Nullable BigInteger address) {
        this.trees = trees;
        this.root = root;
        this.rows = SpaceRows.of(trees, root);
        this.edges = around(all(address), address);
    }

    /**
     * Draws a space.
     *
     * @param address an address to point at, or null for none
     */
    static DrawnMap of(RegionTrees trees, DrawnRegion root, String title, String when, @Nullable BigInteger address) {
        MapDrawing drawing = new MapDrawing(trees, root, address);
        List<SpaceRows.Row> inSight =
                drawing.rows.rows().stream().filter(drawing::isInSight).toList();
        List<DrawnMap.Row> drawn =
                inSight.stream().limit(MOST_ROWS).map(drawing::row).toList();
        int left = drawing.rows.rows().size() - drawn.size();
        return new DrawnMap(title, when, address, drawing.edges, drawn, drawing.visible(), left);
    }

    private List<BigInteger> all(@Nullable BigInteger address) {
        TreeSet<BigInteger> all = new TreeSet<>(rows.edges());
        all.add(BigInteger.ZERO);
        if (all.size() == 1 || (address != null && address.compareTo(all.last()) >= 0)) {
            all.add(Extent.END);
        }
        return new ArrayList<>(all);
    }

    private static List<BigInteger> around(List<BigInteger> all, @Nullable BigInteger address) {
        int near = 0;
        while (address != null && near < all.size() - 1 && all.get(near + 1).compareTo(address) <= 0) {
            near++;
        }
        int first = Math.max(0, Math.min(near - MOST_INTERVALS / 2, all.size() - 1 - MOST_INTERVALS));
        return all.subList(first, Math.min(all.size(), first + MOST_INTERVALS + 1));
    }

    private Extent window() {
        return new Extent(edges.get(0), edges.get(edges.size() - 1));
    }

    /** What lies outside of what it is in has its row, too: that it does not show may be the point. */
    private boolean isInSight(SpaceRows.Row row) {
        return row.shown().isEmpty() || !row.shown().within(window()).isEmpty();
    }

    private DrawnMap.Row row(SpaceRows.Row row) {
        String notes = Notes.beside(row.region(), trees, root);
        if (row.shown().isEmpty()) {
            return outside(row, notes);
        }
        Extent shown = row.shown().within(window());
        return new DrawnMap.Row(
                row.region().name,
                row.depth() - 1,
                row.region().kind(),
                notes,
                shown.from(),
                shown.to(),
                row.whole().from().compareTo(shown.from()) < 0,
                row.whole().to().compareTo(shown.to()) > 0,
                row.enabled());
    }

    private static DrawnMap.Row outside(SpaceRows.Row row, String notes) {
        return new DrawnMap.Row(
                row.region().name,
                row.depth() - 1,
                row.region().kind(),
                notes + ", outside: at " + Numbers.hex(row.whole().from()),
                BigInteger.ZERO,
                BigInteger.ZERO,
                false,
                false,
                row.enabled());
    }

    private List<DrawnMap.Seen> visible() {
        List<DrawnMap.Seen> all = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            BigInteger from = edges.get(i - 1);
            Sight sight = new Search(trees).fromRoot(root, from);
            if (sight != null) {
                DrawnMap.Seen seen = new DrawnMap.Seen(
                        from,
                        edges.get(i),
                        sight.region().name,
                        sight.offset(),
                        sight.region().kind(),
                        sight.refusesWrites());
                DrawnMap.Seen before = all.isEmpty() ? null : all.get(all.size() - 1);
                if (before != null && continues(before, seen)) {
                    all.set(all.size() - 1, joined(before, seen));
                } else {
                    all.add(seen);
                }
            }
        }
        return all;
    }

    private static boolean continues(DrawnMap.Seen before, DrawnMap.Seen seen) {
        return before.to().equals(seen.from())
                && before.region().equals(seen.region())
                && before.readOnly() == seen.readOnly()
                && before.offset().add(before.to()).subtract(before.from()).equals(seen.offset());
    }

    private static DrawnMap.Seen joined(DrawnMap.Seen before, DrawnMap.Seen seen) {
        return new DrawnMap.Seen(
                before.from(), seen.to(), before.region(), before.offset(), before.kind(), before.readOnly());
    }
}
