package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Spaces that share a map, or keep one. */
final class SpaceFaults {
    static final List<Fault> ALL = List.of(
            fault("space-of-same-root-not-drawn", Rule.TREE_1)
                    .what("of two spaces with the same root the first one alone is drawn anew after a change")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_6))
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void publish(Space space) {
                            Space first = parts.spaces.all().stream()
                                    .filter(each -> each.root == space.root)
                                    .findFirst()
                                    .orElse(space);
                            if (space == first || space.damage.causes.contains(Cause.OPEN)) {
                                super.publish(space);
                            }
                        }
                    }),
            fault("space-closed-empties-others", Rule.VIS_6)
                    .what("a space that is closed empties the maps of others with the same root")
                    .alsoBreaks(Rule.VIS_1)
                    .with(parts -> parts.spaces = new Spaces(parts) {
                        @Override
                        void close(String name) {
                            Space closed = get(name);
                            super.close(name);
                            all().stream()
                                    .filter(space -> space.root == closed.root)
                                    .forEach(space -> space.map.segments.clear());
                        }
                    }),
            fault("space-opened-again-shows-old-map", Rule.VIS_6)
                    .what("a space shows the map of an earlier one with the same root, which is closed")
                    .alsoBreaks(Interval.CHANGES.with(Rule.VIS_1))
                    .with(parts -> parts.spaces = new Spaces(parts) {
                        private final Map<Region, IntervalMap> maps = new HashMap<>();

                        @Override
                        void close(String name) {
                            maps.put(get(name).root, get(name).map);
                            super.close(name);
                        }

                        @Override
                        void open(String name, Region root) {
                            super.open(name, root);
                            IntervalMap old = maps.get(root);
                            if (old != null) {
                                get(name).map.segments.clear();
                                get(name).map.segments.putAll(old.segments);
                            }
                        }
                    }));

    private SpaceFaults() {}
}
