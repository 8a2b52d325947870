package org.memtck.faults.interval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Range;

/** Windows that are drawn anew, but not as they would be from scratch. */
final class RedrawFaults {
    private RedrawFaults() {}

    static List<Fault> all() {
        return List.of(
                notErased(),
                uncoveredStaysEmpty(),
                movedFromStaysEmpty(),
                backingCutByWindow(),
                changedInFront(),
                equalsSwapped());
    }

    private static Fault notErased() {
        return Interval.fault(
                        "redraw-without-erasing",
                        Rule.TREE_1,
                        "a change shows where nothing was, and what was there stays",
                        parts -> parts.drawing = new Drawing(parts) {
                            @Override
                            void erase(Space space, Range window) {}
                        })
                .alsoBreaks(Interval.CHANGES);
    }

    private static Fault uncoveredStaysEmpty() {
        return Interval.fault(
                "redraw-erases-deleted",
                Rule.TREE_1,
                "where a region was taken out there is a hole, whatever it had covered",
                parts -> parts.transaction = new Transaction(parts) {
                    @Override
                    void redraw(Space space, Range window) {
                        if (space.damage.causes.contains(Cause.DELETE)) {
                            parts.drawing.erase(space, window);
                        } else {
                            super.redraw(space, window);
                        }
                    }
                });
    }

    private static Fault movedFromStaysEmpty() {
        return Interval.fault(
                "redraw-erases-old-place",
                Rule.TREE_2,
                "where a region was before a move there is a hole, whatever it had covered",
                parts -> parts.transaction = new Transaction(parts) {
                    @Override
                    void redraw(Space space, Range window) {
                        boolean isOld = space.damage.windows.indexOf(window) == 0;
                        if (isOld && space.damage.causes.contains(Cause.MOVE)) {
                            parts.drawing.erase(space, window);
                        } else {
                            super.redraw(space, window);
                        }
                    }
                });
    }

    private static Fault backingCutByWindow() {
        return Interval.fault(
                        "redraw-loses-backing",
                        Rule.CONT_2,
                        "a device or memory with subregions shows nothing where they have changed",
                        parts -> parts.drawing = new Drawing(parts) {
                            @Override
                            boolean isDrawn(Sight sight) {
                                Region region = sight.region();
                                return super.isDrawn(sight) && (sight.first() == 0 || region.subregions.isEmpty());
                            }
                        })
                .onlySeldom();
    }

    private static Fault changedInFront() {
        return Interval.fault(
                "redraw-puts-changed-in-front",
                Rule.PRIO_1,
                "a region that was just changed is drawn in front of its siblings, whatever its priority",
                parts -> {
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
                });
    }

    private static Fault equalsSwapped() {
        return Interval.fault(
                "redraw-swaps-equals",
                Rule.PRIO_5,
                "of equal priorities the one added first is in front where the map is drawn anew",
                parts -> {
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
                });
    }
}
