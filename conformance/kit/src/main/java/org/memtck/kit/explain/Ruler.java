package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruler of addresses that is scaled by edges: nothing changes between two edges, so a byte may be as wide as a gigabyte.
 * With too many edges it shows only a part of the addresses, around one of them.
 */
final class Ruler {
    private static final int MOST_INTERVALS = 13;
    private static final int LEAST_INTERVAL = 6;
    private static final int MOST_FOR_NAME = 14;

    private final List<BigInteger> edges;
    /** The column of each edge. */
    private final int[] columns;

    /** Whether there is more before and after what is drawn. */
    final boolean goesOnBefore;

    final boolean goesOnAfter;

    private Ruler(List<BigInteger> all, int first, int last, int least) {
        this.edges = List.copyOf(all.subList(first, last + 1));
        this.columns = new int[edges.size()];
        for (int i = 1; i < columns.length; i++) {
            columns[i] = columns[i - 1] + width(edges.get(i - 1), least);
        }
        this.goesOnBefore = first > 0;
        this.goesOnAfter = last < all.size() - 1;
    }

    /**
     * A ruler over edges.
     *
     * @param all two edges or more, in ascending order
     * @param name the length of the longest name that is to fit between two edges
     * @param most how many columns there are
     * @param address what must be within it, if it is not null; it lies between two of the edges
     */
    static Ruler over(List<BigInteger> all, int name, int most, @Nullable BigInteger address) {
        int first = 0;
        while (address != null && all.get(first + 1).compareTo(address) <= 0) {
            first++;
        }
        int last = first + 1;
        int least = Math.max(LEAST_INTERVAL, Math.min(MOST_FOR_NAME, name + 2));
        int columns = width(all.get(first), least);
        boolean grows = true;
        while (grows && last - first < MOST_INTERVALS) {
            grows = false;
            if (last < all.size() - 1 && columns + width(all.get(last), least) <= most) {
                columns += width(all.get(last++), least);
                grows = true;
            }
            if (first > 0 && last - first < MOST_INTERVALS && columns + width(all.get(first - 1), least) <= most) {
                columns += width(all.get(--first), least);
                grows = true;
            }
        }
        return new Ruler(all, first, last, least);
    }

    /** The columns from an edge to the next one. */
    private static int width(BigInteger edge, int least) {
        return Math.max(least, Numbers.edge(edge).length() + 1);
    }

    /** The edges that are drawn. */
    List<BigInteger> edges() {
        return edges;
    }

    /** The line of addresses. */
    String addresses() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            line.append(" ".repeat(columns[i] - line.length())).append(Numbers.edge(edges.get(i)));
        }
        return line.toString();
    }

    /** The line of marks, one at each edge. */
    String marks() {
        StringBuilder line = new StringBuilder("|");
        for (int i = 1; i < columns.length; i++) {
            line.append("-".repeat(columns[i] - line.length())).append('|');
        }
        return line.toString();
    }

    /** The part of an extent that is drawn; it may be empty. */
    Extent drawn(Extent extent) {
        return extent.within(new Extent(edges.get(0), edges.get(edges.size() - 1)));
    }

    /** The column of an edge that is drawn. */
    int column(BigInteger edge) {
        return columns[edges.indexOf(edge)];
    }

    /** The column of an address that is drawn: at the edge, in the middle, or at the end of its interval. */
    int columnOf(BigInteger address) {
        int i = edges.size() - 2;
        while (edges.get(i).compareTo(address) > 0) {
            i--;
        }
        if (edges.get(i).equals(address)) {
            return columns[i];
        }
        boolean last = address.add(BigInteger.ONE).equals(edges.get(i + 1));
        return last ? columns[i + 1] - 1 : (columns[i] + columns[i + 1]) / 2;
    }

    /** The edges as intervals. */
    List<Extent> intervals() {
        List<Extent> intervals = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            intervals.add(new Extent(edges.get(i - 1), edges.get(i)));
        }
        return intervals;
    }
}
