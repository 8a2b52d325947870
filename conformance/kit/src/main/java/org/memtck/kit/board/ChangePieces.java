package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Operation;

/** The cases of changes: each pair of them, one after the other, in either order. */
final class ChangePieces {
    private static final int MOST_RANGES = 32;

    private final Situation situation;

    ChangePieces(Situation situation) {
        this.situation = situation;
    }

    /** The ranges that a space shows after some changes, and did not show before the last one. */
    List<PointPieces.Stretch> affected(String space, List<Change> before, List<Change> after) {
        Map<String, View> old = situation.views().after(before);
        Map<String, View> now = situation.views().after(after);
        if (old.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        View view = situation.views().of(space, after);
        View earlier = situation.views().of(space, before);
        Set<MappedRange> seen = new HashSet<>(earlier.ranges());
        List<PointPieces.Stretch> stretches = new ArrayList<>();
        for (PointPieces.Stretch stretch : PointPieces.stretches(view, situation.last())) {
            MappedRange range = view.at(stretch.first());
            boolean changed = range == null
                    ? earlier.at(stretch.first()) != null || earlier.at(stretch.last()) != null
                    : !seen.contains(range);
            if (changed && stretches.size() < MOST_RANGES) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    /** Two changes, and the first one again: what was written before each is looked at after it. */
    Piece pair(Change one, Change other) {
        return pen -> {
            for (String space : situation.board().spaces()) {
                SortedSet<Long> points = points(space, one, other);
                round(pen, space, points);
                pen.change(one);
                round(pen, space, points);
                pen.change(other);
                round(pen, space, points);
                pen.change(one);
                points.forEach(at -> pen.read(space, at));
            }
        };
    }

    private static void round(Pen pen, String space, SortedSet<Long> points) {
        points.forEach(at -> pen.read(space, at));
        pen.turn();
        points.forEach(at -> pen.write(space, at));
        points.forEach(at -> pen.read(space, at));
    }

    private SortedSet<Long> points(String space, Change one, Change other) {
        SortedSet<Long> points = new TreeSet<>(Long::compareUnsigned);
        for (List<Change> after : List.of(List.of(one), List.of(other), List.of(one, other))) {
            List<Change> before = after.subList(0, after.size() - 1);
            for (PointPieces.Stretch stretch : affected(space, before, after)) {
                points.addAll(few(stretch));
            }
        }
        View first = situation.views().of(space, List.of());
        for (PointPieces.Stretch stretch : PointPieces.stretches(first, situation.last()).stream()
                .limit(MOST_RANGES)
                .toList()) {
            points.add(stretch.first());
            points.add(stretch.middle());
        }
        for (Change change : List.of(one, other)) {
            change.by().forEach(operation -> points.add(at(operation)));
        }
        return points;
    }

    private static List<Long> few(PointPieces.Stretch stretch) {
        return List.of(stretch.first(), stretch.middle(), stretch.last());
    }

    private static long at(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return read.at();
        } else if (operation instanceof Operation.Write write) {
            return write.at();
        }
        return operation instanceof Operation.Load load ? load.at() : ((Operation.Store) operation).at();
    }
}
