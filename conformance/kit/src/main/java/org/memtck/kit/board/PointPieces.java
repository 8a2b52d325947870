package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.Capability;

/** The cases inside of ranges and of holes: at every power of two from either end, so that each address line is seen to count. */
final class PointPieces {
    private static final int SWEEP = 512;
    private static final int LARGEST = 8;

    private PointPieces() {}

    /** A stretch of addresses that belong together: a range, or a hole. */
    record Stretch(long first, long last) {
        /** Addresses in it, ascending: its ends, its middle, and every power of two from its start. */
        List<Long> points() {
            SortedSet<Long> points = new TreeSet<>(Long::compareUnsigned);
            points.add(first);
            points.add(last);
            points.add(first + ((last - first) >>> 1));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                if (Long.compareUnsigned(1L << bit, last - first) <= 0) {
                    points.add(first + (1L << bit));
                    points.add(last - (1L << bit));
                }
            }
            return new ArrayList<>(points);
        }

        /** An aligned place in its middle, or its start if it is small. */
        long middle() {
            long middle = first + ((last - first) >>> 1) & -LARGEST;
            return Long.compareUnsigned(middle, first) < 0 ? first : middle;
        }

        long length() {
            return last - first + 1;
        }
    }

    /** The ranges and holes of a view up to the last address. */
    static List<Stretch> stretches(View view, long last) {
        List<Stretch> all = new ArrayList<>();
        long next = 0;
        boolean ended = false;
        for (MappedRange range : view.ranges()) {
            if (ended || Long.compareUnsigned(range.first(), last) > 0) {
                break;
            }
            if (range.first() != next) {
                all.add(new Stretch(next, range.first() - 1));
            }
            long end = Long.compareUnsigned(range.last(), last) > 0 ? last : range.last();
            all.add(new Stretch(range.first(), end));
            next = end + 1;
            ended = end == last;
        }
        if (!ended) {
            all.add(new Stretch(next, last));
        }
        return all;
    }

    /** Paints the points of a stretch, and reads them. */
    static Piece lines(List<Change> changes, String space, Stretch stretch) {
        return pen -> {
            changes.forEach(pen::change);
            List<Long> points = stretch.points();
            points.forEach(at -> pen.read(space, at));
            points.forEach(at -> pen.write(space, at));
            points.forEach(at -> pen.read(space, at));
        };
    }

    /** Accesses of every size, alignment and order in the middle of a stretch. */
    static Piece middle(Situation situation, List<Change> changes, String space, Stretch stretch) {
        return pen -> {
            changes.forEach(pen::change);
            long start = stretch.middle();
            for (int i = 0; i < 2 * LARGEST; i++) {
                pen.write(space, start + i);
            }
            for (int size : situation.sizes()) {
                for (Endian order : situation.orders()) {
                    for (int i = 0; i < LARGEST; i++) {
                        pen.read(space, start + i, size, order);
                    }
                    pen.turn();
                    pen.write(space, start, size, order);
                    pen.read(space, start, size, order);
                    for (int i = 0; i < LARGEST; i++) {
                        pen.read(space, start + i);
                    }
                }
            }
            if (situation.offers(Capability.BLOCK)) {
                pen.turn();
                pen.store(space, start, LARGEST);
                pen.load(space, start, 2 * LARGEST);
            }
        };
    }

    /** Paints a few places of each stretch of a space, and then reads all of them: one may show another one. */
    static Piece all(String space, List<Stretch> stretches) {
        return pen -> {
            for (int round = 0; round < 2; round++) {
                for (Stretch stretch : stretches) {
                    pen.write(space, stretch.first());
                    pen.write(space, stretch.middle());
                    pen.write(space, stretch.last());
                }
                for (Stretch stretch : stretches) {
                    pen.read(space, stretch.first());
                    pen.read(space, stretch.middle());
                    pen.read(space, stretch.last());
                }
                pen.turn();
            }
        };
    }

    /** Writes and reads every address of a stretch, some at a time. */
    static List<Piece> sweep(List<Change> changes, String space, Stretch stretch) {
        List<Piece> pieces = new ArrayList<>();
        for (long from = stretch.first(); Long.compareUnsigned(from, stretch.last()) <= 0; from += SWEEP) {
            long start = from;
            int count = (int) Math.min(SWEEP, stretch.last() - from + 1);
            pieces.add(pen -> {
                changes.forEach(pen::change);
                for (int i = 0; i < count; i++) {
                    pen.write(space, start + i);
                }
                long before = pen.covered().accesses;
                for (int i = 0; i < count; i++) {
                    pen.read(space, start + i);
                }
                pen.covered().swept += pen.covered().accesses - before;
            });
        }
        return pieces;
    }
}
