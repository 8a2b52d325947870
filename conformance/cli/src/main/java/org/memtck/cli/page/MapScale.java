package org.memtck.cli.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Where addresses are drawn. Between two edges nothing changes, so an interval is only somewhat wider if it is larger, and one in which
 * nothing is takes little room however large it is.
 */
final class MapScale {
    private static final int LEAST = 64;
    private static final int PER_BIT = 2;
    private static final int EMPTY = 34;
    /** What a character of an address or a name takes at most. */
    private static final double LETTER = 7.3;

    private static final int MARGIN = 12;

    private final List<BigInteger> edges;
    private final List<Integer> places = new ArrayList<>();

    /**
     * A scale.
     *
     * @param edges two or more
     * @param left where it begins
     * @param isEmpty whether nothing is in the interval that begins there
     * @param letters how many characters are to fit into the interval that begins there
     */
    MapScale(Collection<BigInteger> edges, int left, Predicate<BigInteger> isEmpty, ToIntFunction<BigInteger> letters) {
        this.edges = List.copyOf(new TreeSet<>(edges));
        int place = left;
        places.add(place);
        for (int i = 1; i < this.edges.size(); i++) {
            BigInteger from = this.edges.get(i - 1);
            int bits = this.edges.get(i).subtract(from).bitLength();
            int drawn = isEmpty.test(from) ? EMPTY : LEAST + PER_BIT * bits;
            int text = (int) Math.ceil(LETTER * Math.max(label(from).length(), letters.applyAsInt(from))) + MARGIN;
            place += Math.max(drawn, text);
            places.add(place);
        }
    }

    /** An address as it is written at an edge. */
    static String label(BigInteger address) {
        return address.bitLength() > 64 ? "2^64" : "0x" + address.toString(16);
    }

    List<BigInteger> edges() {
        return edges;
    }

    /** Where it ends. */
    int right() {
        return places.get(places.size() - 1);
    }

    /** Where an edge is drawn; what is beyond the first or the last one, there. */
    int at(BigInteger edge) {
        int i = 0;
        while (i < edges.size() - 1 && edges.get(i).compareTo(edge) < 0) {
            i++;
        }
        return places.get(i);
    }

    /** Where an address is drawn: just behind its edge, or within its interval. */
    int within(BigInteger address) {
        int i = edges.size() - 2;
        while (i > 0 && edges.get(i).compareTo(address) > 0) {
            i--;
        }
        int width = places.get(i + 1) - places.get(i);
        BigInteger size = edges.get(i + 1).subtract(edges.get(i));
        double part = address.subtract(edges.get(i)).doubleValue() / size.doubleValue();
        return places.get(i) + 4 + (int) (Math.max(0, Math.min(1, part)) * (width - 8));
    }
}
