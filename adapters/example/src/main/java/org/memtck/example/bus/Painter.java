package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns layers, listed from back to front, into segments that tile the whole address space. The ends of all layers cut
 * it into cells. Then the layers are laid down from the front one to the back one, each onto the cells that are still
 * bare, and bare cells are found through links that skip painted ones: a cell is painted once, however many layers lie
 * there.
 */
final class Painter {
    /** Turns the order of unsigned numbers into that of signed ones, which sorts and searches know. */
    private static final long BIAS = Long.MIN_VALUE;

    /** The first address of each cell, biased, ascending; a cell ends before the next one starts. */
    private final long[] starts;

    /** The layer that is visible in each cell. */
    private final Segment[] visible;

    /** For each cell the nearest one at or after it that may be bare; paths are shortened as they are walked. */
    private final int[] bare;

    private Painter(long[] starts) {
        this.starts = starts;
        this.visible = new Segment[starts.length];
        this.bare = new int[starts.length + 1];
        Arrays.setAll(bare, i -> i);
    }

    /**
     * Paints.
     *
     * @param layers from back to front; the first one covers all addresses
     * @return segments in ascending order without gaps; none continues the one before
     */
    static Segment[] paint(List<Segment> layers) {
        Painter painter = new Painter(cellStarts(layers));
        for (int i = layers.size() - 1; i >= 0; i--) {
            painter.lay(layers.get(i));
        }
        return painter.join();
    }

    private static long[] cellStarts(List<Segment> layers) {
        long[] edges = new long[2 * layers.size()];
        int count = 0;
        for (Segment layer : layers) {
            edges[count++] = layer.first() ^ BIAS;
            if (layer.last() != Unsigned.MAX) {
                edges[count++] = (layer.last() + 1) ^ BIAS;
            }
        }
        Arrays.sort(edges, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || edges[i] != edges[i - 1]) {
                edges[distinct++] = edges[i];
            }
        }
        return Arrays.copyOf(edges, distinct);
    }

    private void lay(Segment layer) {
        int end = layer.last() == Unsigned.MAX ? starts.length : cellAt(layer.last() + 1);
        for (int cell = nextBare(cellAt(layer.first())); cell < end; cell = nextBare(cell)) {
            visible[cell] = layer;
            bare[cell] = cell + 1;
        }
    }

    private int cellAt(long first) {
        return Arrays.binarySearch(starts, first ^ BIAS);
    }

    private int nextBare(int from) {
        int cell = from;
        while (bare[cell] != cell) {
            bare[cell] = bare[bare[cell]];
            cell = bare[cell];
        }
        return cell;
    }

    private Segment[] join() {
        List<Segment> joined = new ArrayList<>(starts.length);
        Segment open = cell(0);
        for (int i = 1; i < starts.length; i++) {
            Segment next = cell(i);
            if (open.isContinuedBy(next)) {
                open = open.extendedTo(next);
            } else {
                joined.add(open);
                open = next;
            }
        }
        joined.add(open);
        return joined.toArray(Segment[]::new);
    }

    private Segment cell(int i) {
        long last = i + 1 < starts.length ? (starts[i + 1] ^ BIAS) - 1 : Unsigned.MAX;
        return visible[i].part(starts[i] ^ BIAS, last);
    }
}
