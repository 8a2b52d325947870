package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;

/** Compares two maps. */
final class MapDifference {
    private MapDifference() {}

    /** The ranges with those that continue each other joined. */
    static List<MappedRange> joined(List<MappedRange> ranges) {
        List<MappedRange> joined = new ArrayList<>(ranges.size());
        for (MappedRange range : ranges) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).continuedBy(range)) {
                joined.set(end, joined.get(end).with(range));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /** The first address at which the maps differ, or null if they do not. */
    static @Nullable BigInteger first(List<MappedRange> one, List<MappedRange> other) {
        TreeSet<BigInteger> edges = new TreeSet<>();
        edges.add(BigInteger.ZERO);
        for (List<MappedRange> map : List.of(one, other)) {
            for (MappedRange range : map) {
                edges.add(Numbers.unsigned(range.first()));
                edges.add(Numbers.unsigned(range.last()).add(BigInteger.ONE));
            }
        }
        edges.remove(Extent.END);
        for (BigInteger edge : edges) {
            if (!at(one, edge).equals(at(other, edge))) {
                return edge;
            }
        }
        return null;
    }

    private static String at(List<MappedRange> map, BigInteger address) {
        long at = address.longValue();
        for (MappedRange range : map) {
            if (range.holds(at)) {
                return range.region() + "+" + (range.offset() + (at - range.first())) + ":" + range.readOnly();
            }
        }
        return "";
    }
}
