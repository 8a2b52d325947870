package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Windows that are drawn anew, but not as they would be from scratch. */
final class RedrawFaults {
    static final List<Fault> ALL = List.of(
            fault("redraw-without-erasing", Rule.TREE_1)
                    .what("a change shows where nothing was, and what was there stays")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.drawing = new Drawing(parts) {
                        @Override
                        void erase(Space space, Range window) {}
                    }),
            fault("redraw-erases-deleted", Rule.TREE_1)
                    .what("where a region was taken out there is a hole, whatever it had covered")
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void redraw(Space space, Range window) {
                            if (space.damage.causes.contains(Cause.DELETE)) {
                                parts.drawing.erase(space, window);
                            } else {
                                super.redraw(space, window);
                            }
                        }
                    }),
            fault("redraw-erases-old-place", Rule.TREE_2)
                    .what("where a region was before a move there is a hole, whatever it had covered")
                    .with(parts -> parts.transaction = new Transaction(parts) {
                        @Override
                        void redraw(Space space, Range window) {
                            boolean isOld = space.damage.windows.indexOf(window) == 0;
                            if (isOld && space.damage.causes.contains(Cause.MOVE)) {
                                parts.drawing.erase(space, window);
                            } else {
                                super.redraw(space, window);
                            }
                        }
                    }),
            fault("redraw-loses-backing", Rule.CONT_2)
                    .what("a device or memory with subregions shows nothing where they have changed")
                    .with(parts -> parts.drawing = new Drawing(parts) {
                        @Override
                        boolean isDrawn(Sight sight) {
                            Region region = sight.region();
                            return super.isDrawn(sight) && (sight.first() == 0 || region.subregions.isEmpty());
                        }
                    }),
            fault("redraw-puts-changed-in-front", Rule.PRIO_1)
                    .what("a region that was just changed is drawn in front of its siblings, whatever its priority")
                    .with(parts -> {
                        List<Region> changed = new ArrayList<>();
                        parts.transaction = new Transaction(parts) {
                            @Override
                            void damageAfter(Cause cause, Region region) {
                                super.damageAfter(cause, region);
                                changed.clear();
                                changed.add(region);
                            }
                        };
                        parts.precedence = new Precedence() {
                            @Override
                            public int compare(Region one, Region other) {
                                int byChange = Boolean.compare(changed.contains(other), changed.contains(one));
                                return byChange == 0 ? super.compare(one, other) : byChange;
                            }
                        };
                    }),
            fault("redraw-swaps-equals", Rule.PRIO_5)
                    .what("of equal priorities the one added first is in front where the map is drawn anew")
                    .with(parts -> {
                        boolean[] isRedrawn = new boolean[1];
                        parts.drawing = new Drawing(parts) {
                            @Override
                            void redraw(Space space, Range window) {
                                isRedrawn[0] = !window.equals(Whereabouts.EVERYWHERE);
                                super.redraw(space, window);
                            }
                        };
                        parts.perspective = new Perspective(parts) {
                            @Override
                            List<Region> subregions(Region container) {
                                List<Region> subregions = super.subregions(container);
                                boolean areEqual =
                                        subregions.stream().allMatch(sub -> sub.priority == subregions.get(0).priority);
                                if (!isRedrawn[0] || !areEqual) {
                                    return subregions;
                                }
                                List<Region> swapped = new ArrayList<>(subregions);
                                Collections.reverse(swapped);
                                return swapped;
                            }
                        };
                    }));

    private RedrawFaults() {}
}
