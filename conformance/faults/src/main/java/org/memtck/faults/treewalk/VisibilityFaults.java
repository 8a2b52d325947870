package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.AliasFaults.lastOf;
import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Size;

/** Maps that show too much or too little, or something other than what accesses reach (rules VIS-1 to VIS-5 and VIS-8). */
final class VisibilityFaults {
    static final List<Fault> ALL = List.of(
            fault("view-upside-down", Rule.VIS_1)
                    .what("the flat view is drawn from the highest priority to the lowest, over each other")
                    .with(parts -> parts.view = new MapView(parts) {
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
                    }),
            fault("view-find-drops-lowest-bit", Rule.VIS_1)
                    .what("an odd address is said to decode to what the even one below it does")
                    .with(parts -> parts.view = new MapView(parts) {
                        @Override
                        Observation find(Region root, long at) {
                            Found found = walk(root, at & -2);
                            boolean one = found.region() != null
                                    && found.region() == walk(root, at).region();
                            return one || (at & 1) == 0 ? super.find(root, at) : super.find(root, at & -2);
                        }
                    }),
            fault("view-misses-retarget", Rule.VIS_1)
                    .what("the flat view is not redrawn after a retarget")
                    .with(parts -> {
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
                    }),
            fault("hole-reads-ones", Rule.VIS_2)
                    .what("a read where nothing is succeeds")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation readNothing(int size) {
                            return Observation.ok(size == 8 ? -1 : (1L << (8 * size)) - 1);
                        }
                    }),
            fault("hole-ignores-writes", Rule.VIS_2)
                    .what("a write where nothing is succeeds")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeNothing() {
                            return Status.OK;
                        }
                    }),
            fault("disabled-shown", Rule.VIS_5)
                    .what("a disabled region stays visible")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isShown(Region region) {
                            return true;
                        }
                    }),
            fault("disabled-subregions-shown", Rule.VIS_5)
                    .what("what lies below a disabled container stays visible")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isShown(Region region) {
                            return region.kind == Kind.CONTAINER || super.isShown(region);
                        }
                    }),
            fault("alias-below-disabled-hidden", Rule.VIS_5)
                    .what("an alias shows nothing if its target is in a container that is disabled")
                    .alsoBreaks(Rule.ALIAS_4)
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean isTargetShown(Region target) {
                            boolean shown = super.isTargetShown(target);
                            for (Region up = target.visible.container; up != null; up = up.visible.container) {
                                shown &= isShown(up);
                            }
                            return shown;
                        }
                    }),
            fault("container-unclipped", Rule.VIS_3)
                    .what("a subregion shows what reaches past its container's end")
                    .with(lastOf((sub, last) -> sub.kind == Kind.CONTAINER ? -1 : last)),
            fault("root-unclipped", Rule.VIS_3)
                    .what("a space shows what reaches past its root's end")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found find(Region root, long address) {
                            Found found = super.find(root, address);
                            boolean beyond = Unsigned.less(root.visible.size.last(), address);
                            return beyond && root.kind == Kind.CONTAINER && isShown(root)
                                    ? within(root, address, -1, false)
                                    : found;
                        }
                    }),
            fault("container-one-byte-more", Rule.VIS_3)
                    .what("a container shows one byte too many")
                    .with(lastOf((sub, last) -> sub.kind == Kind.CONTAINER && last != -1 ? last + 1 : last)),
            fault("map-wraps", Rule.VIS_4)
                    .what("what reaches past the last address goes on at zero")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean covers(Region sub, long at) {
                            return !Unsigned.less(lastOf(sub), at - sub.visible.at);
                        }
                    }),
            fault("map-wraps-in-alias", Rule.VIS_4)
                    .what("an alias whose offsets pass 2^64 - 1 shows the beginning of its target")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean overflows(long at, long offset) {
                            return false;
                        }
                    }),
            fault("whole-devices-hide-each-other", Rule.VIS_8)
                    .what("of two devices of 2^64 bytes in the same place neither is visible")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean covers(Region sub, long at) {
                            return super.covers(sub, at) && !hasTwin(sub);
                        }
                    }),
            fault("map-write-32-bits", Rule.VIS_4)
                    .what("writes lose the upper half of their address")
                    .seenIn("Unicorn d9d2c4e5")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation write(Region root, long at, int size, long value, Endian order) {
                            return super.write(root, at & 0xffff_ffffL, size, value, order);
                        }
                    }),
            fault("map-end-overflows", Rule.VIS_4)
                    .what("a subregion that ends with the last address counts as empty")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        boolean covers(Region sub, long at) {
                            long end = sub.visible.at + lastOf(sub) + 1;
                            return super.covers(sub, at) && (end != 0 || sub.visible.at == 0);
                        }
                    }),
            fault("map-last-byte-missing", Rule.VIS_4)
                    .what("nothing is ever found at 2^64 - 1")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found find(Region root, long address) {
                            return address == -1
                                    ? Found.hole(-1)
                                    : super.find(root, address).until(-2);
                        }
                    }));

    private VisibilityFaults() {}

    private static boolean hasTwin(Region sub) {
        Region container = sub.visible.container;
        return container != null
                && container.visible.subregions.stream()
                        .anyMatch(other -> other != sub
                                && other.visible.enabled
                                && isWholeDevice(other)
                                && isWholeDevice(sub)
                                && other.visible.at == sub.visible.at);
    }

    private static boolean isWholeDevice(Region region) {
        return region.kind == Kind.MMIO && region.visible.size.equals(Size.ALL);
    }
}
