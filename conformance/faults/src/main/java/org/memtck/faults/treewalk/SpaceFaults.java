package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Address spaces that show another one's map. */
final class SpaceFaults {
    static final List<Fault> ALL = List.of(
            fault("space-one-root-for-all", Rule.VIS_6)
                    .what("every space shows the root of the one that was opened first")
                    .with(parts -> parts.spaces = new Spaces() {
                        private @Nullable Region first;

                        @Override
                        void open(String space, Region root) {
                            super.open(space, root);
                            first = first == null ? root : first;
                        }

                        @Override
                        Region root(String space) {
                            Region own = super.root(space);
                            return first == null ? own : first;
                        }
                    }),
            fault("space-walk-cached", Rule.VIS_6)
                    .what("an address that was just looked up in one space is found in the next one too")
                    .with(parts -> parts.walk = new Walk() {
                        private @Nullable Region lastRoot;
                        private long lastAddress;

                        @Override
                        Found find(Region root, long address) {
                            Region used = lastRoot != null && lastAddress == address ? lastRoot : root;
                            lastRoot = root;
                            lastAddress = address;
                            return super.find(used, address);
                        }
                    }),
            fault("space-root-at-its-place", Rule.VIS_6)
                    .what("a root that is also a subregion is shown from its offset in its container on")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found find(Region root, long address) {
                            long at = root.visible.at;
                            return Unsigned.less(address, at)
                                    ? Found.hole(at - 1)
                                    : super.find(root, address - at)
                                            .until(-1 - at)
                                            .shifted(at);
                        }
                    }),
            fault("space-length-overflows", Rule.VIS_8)
                    .what("a region of 2^64 bytes behind another one stops the machine: its length does not fit a long")
                    .with(parts -> parts.spaces = new Spaces() {
                        @Override
                        void open(String space, Region root) {
                            boolean covered =
                                    root.visible.subregions.stream().anyMatch(sub -> sub.visible.size.equals(Size.ALL));
                            if (covered && root.kind == Kind.MMIO && root.visible.size.equals(Size.ALL)) {
                                throw new IllegalStateException("a length of 2^64");
                            }
                            super.open(space, root);
                        }
                    }));

    private SpaceFaults() {}
}
