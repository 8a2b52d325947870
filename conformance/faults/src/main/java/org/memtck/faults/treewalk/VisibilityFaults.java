package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Maps that show another thing than accesses reach, answer where nothing is, or show what is disabled. */
final class VisibilityFaults {
    private VisibilityFaults() {}

    static List<Fault> all() {
        return List.of(
                viewUpsideDown(),
                findOneOff(),
                viewCached(),
                holeReadsOnes(),
                holeIgnoresWrites(),
                disabledShown(),
                disabledSubregionsShown(),
                aliasBelowDisabledHidden());
    }

    private static Fault aliasBelowDisabledHidden() {
        return TreeWalk.fault(
                        "alias-below-disabled-hidden",
                        Rule.VIS_5,
                        "an alias shows nothing if its target is in a container that is disabled",
                        parts -> parts.walk = new Walk() {
                            @Override
                            boolean isTargetShown(Region target) {
                                boolean shown = super.isTargetShown(target);
                                for (Region up = target.visible.container; up != null; up = up.visible.container) {
                                    shown &= isShown(up);
                                }
                                return shown;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.ALIAS_4));
    }

    private static Fault viewUpsideDown() {
        return TreeWalk.fault(
                "view-upside-down",
                Rule.VIS_1,
                "the flat view is drawn from the highest priority to the lowest, over each other",
                parts -> parts.view = new MapView(parts) {
                    private final Walk backwards = new Walk() {
                        @Override
                        List<Region> candidates(Region container) {
                            List<Region> reversed = new ArrayList<>(super.candidates(container));
                            Collections.reverse(reversed);
                            return reversed;
                        }
                    };

                    @Override
                    Found walk(Region root, long at) {
                        return backwards.find(root, at);
                    }
                });
    }

    private static Fault findOneOff() {
        return TreeWalk.fault(
                        "view-find-drops-lowest-bit",
                        Rule.VIS_1,
                        "an odd address is said to decode to what the even one below it does",
                        parts -> parts.view = new MapView(parts) {
                            @Override
                            Observation find(Region root, long at) {
                                Found found = walk(root, at & -2);
                                boolean one = found.region() != null
                                        && found.region() == walk(root, at).region();
                                return one || (at & 1) == 0 ? super.find(root, at) : super.find(root, at & -2);
                            }
                        })
                .onlySeldom();
    }

    private static Fault viewCached() {
        return TreeWalk.fault(
                        "view-misses-retarget", Rule.VIS_1, "the flat view is not redrawn after a retarget", parts -> {
                            Map<Region, Observation> drawn = new HashMap<>();
                            parts.view = new MapView(parts) {
                                @Override
                                Observation flatView(Region root) {
                                    Observation old = drawn.remove(root);
                                    return old == null ? super.flatView(root) : old;
                                }
                            };
                            parts.changes = new Changes(parts) {
                                @Override
                                void retarget(Region alias, long offset) {
                                    parts.spaces.roots().forEach(root -> drawn.put(root, parts.view.flatView(root)));
                                    super.retarget(alias, offset);
                                }
                            };
                        })
                .onlySeldom();
    }

    private static Fault holeReadsOnes() {
        return TreeWalk.fault(
                "hole-reads-ones",
                Rule.VIS_2,
                "a read where nothing is succeeds",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Observation readNothing(int size) {
                        return Observation.ok(size == 8 ? -1 : (1L << (8 * size)) - 1);
                    }
                });
    }

    private static Fault holeIgnoresWrites() {
        return TreeWalk.fault(
                "hole-ignores-writes",
                Rule.VIS_2,
                "a write where nothing is succeeds",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeNothing() {
                        return Status.OK;
                    }
                });
    }

    private static Fault disabledShown() {
        return TreeWalk.fault(
                "disabled-shown",
                Rule.VIS_5,
                "a disabled region stays visible",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean isShown(Region region) {
                        return true;
                    }
                });
    }

    private static Fault disabledSubregionsShown() {
        return TreeWalk.fault(
                "disabled-subregions-shown",
                Rule.VIS_5,
                "what lies below a disabled container stays visible",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean isShown(Region region) {
                        return region.kind == Kind.CONTAINER || super.isShown(region);
                    }
                });
    }
}
