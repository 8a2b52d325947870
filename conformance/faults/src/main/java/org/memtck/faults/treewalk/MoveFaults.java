package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Moves, resizes and retargets that do not do what they say (rule TREE-2). */
final class MoveFaults {
    static final List<Fault> ALL = List.of(
            fault("move-ignored", Rule.TREE_2)
                    .what("a region stays where it is")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            parts.guard.move(region);
                        }
                    }),
            fault("move-third-time-lost", Rule.TREE_2)
                    .what("every third move is forgotten")
                    .seenIn("QEMU 5ead62185d")
                    .with(parts -> parts.changes = new Changes(parts) {
                        private int moves;

                        @Override
                        void move(Region region, long at) {
                            moves++;
                            super.move(region, moves % 3 == 0 ? region.next.at : at);
                        }
                    }),
            fault("move-drops-siblings", Rule.TREE_2)
                    .what("a move of one region takes the others out of the container")
                    .seenIn("Renode b7196404f")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, at);
                            List<Region> siblings = siblings(region);
                            if (siblings != null) {
                                siblings.removeIf(sub -> sub != region);
                            }
                        }
                    }),
            fault("move-while-disabled-lost", Rule.TREE_2)
                    .what("a region that is moved while it is disabled shows at its old place later")
                    .alsoBreaks(Rule.VIS_5)
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void move(Region region, long at) {
                            super.move(region, region.next.enabled ? at : region.next.at);
                        }
                    }),
            fault("move-from-nowhere", Rule.TREE_2)
                    .what("a region that has no place can be moved")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        void move(Region region) {}
                    }),
            fault("resize-ignored", Rule.TREE_2)
                    .what("a region keeps its size")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void resize(Region region, Size size) {
                            parts.guard.resize(region);
                        }
                    }),
            fault("resize-never-shrinks", Rule.TREE_2)
                    .what("a region cannot become smaller")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void resize(Region region, Size size) {
                            super.resize(region, region.next.size.fitsIn(size) ? size : region.next.size);
                        }
                    }),
            fault("resize-of-ram", Rule.TREE_2)
                    .what("RAM and ROM can be resized")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        void resize(Region region) {}
                    }),
            fault("retarget-ignored", Rule.TREE_2)
                    .what("an alias keeps its offset")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void retarget(Region alias, long offset) {
                            parts.guard.retarget(alias);
                        }
                    }),
            fault("retarget-relative", Rule.TREE_2)
                    .what("a new offset of an alias is added to the old one")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void retarget(Region alias, long offset) {
                            super.retarget(alias, alias.next.offset + offset);
                        }
                    }),
            fault("retarget-of-others", Rule.TREE_2)
                    .what("what is no alias can be retargeted, without effect")
                    .with(parts -> parts.guard = new Guard() {
                        @Override
                        void retarget(Region region) {}
                    }));

    private MoveFaults() {}
}
