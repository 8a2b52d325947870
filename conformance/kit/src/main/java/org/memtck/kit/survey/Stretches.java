package org.memtck.kit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.memtck.spec.scenario.Range;

/**
 * Divides the addresses into stretches. It looks at one address in each of some thousand equal parts, and where two neighbours
 * differ it halves the way between them until the edge is found. What is smaller than a part, and nowhere at the beginning of one, it
 * does not see.
 */
final class Stretches {
    /** The accesses of one look. */
    private static final int A_LOOK = Prober.OF_ONE + Prober.AHEAD;

    /** As many parts, as a power of two, where addresses have more than 16 bits, and elsewhere. */
    private static final int MOST_PARTS_BITS = 12;

    private static final int PARTS_OF_FEW = 10;
    private static final int FEW = 16;

    /** Behind as many edges nothing is halved any more: registers differ from byte to byte. */
    private static final int MOST_EDGES = 64;

    private final Prober prober;
    private final List<Range> excluded;
    private final long last;
    private final int partBits;

    /**
     * Makes one.
     *
     * @param bits the width of an address
     * @param plan what is left alone, and how many accesses there may be; one in two goes into the parts
     */
    Stretches(Prober prober, int bits, SurveyPlan plan) {
        this.prober = prober;
        this.excluded = plan.excluded();
        this.last = bits == Long.SIZE ? -1 : (1L << bits) - 1;
        int looks = Integer.highestOneBit(Math.max(1, plan.accesses() / 2 / A_LOOK));
        int parts = Math.min(
                bits > FEW ? MOST_PARTS_BITS : PARTS_OF_FEW, Math.min(bits, Integer.numberOfTrailingZeros(looks)));
        this.partBits = bits - parts;
    }

    /** The size of a part, as a power of two. */
    int partBits() {
        return partBits;
    }

    /** The stretches, ascending and without gaps. */
    List<Stretch> find() {
        List<Long> places = places();
        prober.setOpen(mostFrequent(places));
        List<Stretch> stretches = new ArrayList<>();
        long begin = 0;
        Nature nature = prober.nature(0, last);
        int edges = 0;
        for (int i = 1; i < places.size(); i++) {
            Nature next = prober.nature(places.get(i), last);
            if (next != nature) {
                long edge = edges++ < MOST_EDGES ? edge(places.get(i - 1), nature, places.get(i)) : places.get(i);
                stretches.add(new Stretch(begin, edge - 1, nature));
                Nature there = prober.nature(edge, last);
                if (there != next && edge != places.get(i).longValue()) { // a third one in between
                    stretches.add(new Stretch(edge, places.get(i) - 1, there));
                    edge = places.get(i);
                }
                begin = edge;
                nature = next;
            }
        }
        stretches.add(new Stretch(begin, last, nature));
        return joined(stretches);
    }

    /** The beginnings of the parts and of what is excluded, and where the latter ends. */
    private List<Long> places() {
        TreeSet<Long> places = new TreeSet<>(Long::compareUnsigned);
        long parts = last >>> partBits;
        for (long part = 0; part <= parts; part++) {
            places.add(part << partBits);
        }
        for (Range range : excluded) {
            if (Long.compareUnsigned(range.last(), last) < 0) {
                places.add(range.last() + 1);
            }
            if (Long.compareUnsigned(range.first(), last) <= 0) {
                places.add(range.first());
            }
        }
        return List.copyOf(places);
    }

    /** The byte that most of what cannot be written reads as, again and again; negative if none stands out. */
    private int mostFrequent(List<Long> places) {
        Map<Integer, Integer> counts = new HashMap<>();
        int all = 0;
        for (int i = 0; i < places.size(); i += Math.max(1, places.size() >> 8)) {
            Prober.Sample sample = prober.sample(places.get(i), last);
            if (sample.nature() == Nature.ROM) {
                all++;
                int value = sample.bytes().get(0);
                if (sample.isConstant(value)) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        }
        int least = Math.max(1, all / 8);
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** The first address between two that is not like the one below. */
    private long edge(long below, Nature nature, long above) {
        long low = below;
        long high = above;
        while (Long.compareUnsigned(high - low, 1) > 0) {
            long middle = low + ((high - low) >>> 1);
            if (prober.nature(middle, last) == nature) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return nature == Nature.EMPTY ? begun(high) : high;
    }

    /** What is behind something empty shows some bytes before it begins, since they are read ahead. */
    private long begun(long edge) {
        if (prober.nature(edge, last) != Nature.ROM) {
            return edge;
        }
        List<Integer> bytes = prober.sample(edge, last).bytes();
        int skipped = 0;
        while (skipped < bytes.size() - 1 && bytes.get(skipped).equals(bytes.get(0))) {
            skipped++;
        }
        return edge + skipped;
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int top = joined.size() - 1;
            if (top >= 0 && joined.get(top).nature() == stretch.nature()) {
                joined.set(top, new Stretch(joined.get(top).first(), stretch.last(), stretch.nature()));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }
}
