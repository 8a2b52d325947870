package org.memtck.faults.treewalk;

import java.util.List;
import java.util.function.Function;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Size;

/** Moves, resizes and retargets that do not do what they say (rule TREE-2). */
final class MoveFaults {
    private MoveFaults() {}

    static List<Fault> all() {
        return List.of(
                moveIgnored(),
                thirdMoveLost(),
                moveDropsSiblings(),
                moveOfDisabledLost(),
                moveFromNowhere(),
                resizeIgnored(),
                resizeOnlyGrows(),
                resizeOfRam(),
                retargetIgnored(),
                retargetRelative(),
                retargetOfOthers());
    }

    private static Fault changed(String id, String what, Function<Parts, Changes> changes) {
        return TreeWalk.fault(id, Rule.TREE_2, what, parts -> parts.changes = changes.apply(parts));
    }

    private static Fault moveIgnored() {
        return changed("move-ignored", "a region stays where it is", parts -> new Changes(parts) {
            @Override
            void move(Region region, long at) {
                parts.guard.move(region);
            }
        });
    }

    private static Fault thirdMoveLost() {
        return changed("move-third-time-lost", "every third move is forgotten", parts -> new Changes(parts) {
                    private int moves;

                    @Override
                    void move(Region region, long at) {
                        moves++;
                        super.move(region, moves % 3 == 0 ? region.next.at : at);
                    }
                })
                .seenIn("QEMU 5ead62185d")
                .onlySeldom();
    }

    private static Fault moveDropsSiblings() {
        return changed(
                        "move-drops-siblings",
                        "a move of one region takes the others out of the container",
                        parts -> new Changes(parts) {
                            @Override
                            void move(Region region, long at) {
                                super.move(region, at);
                                List<Region> siblings = siblings(region);
                                if (siblings != null) {
                                    siblings.removeIf(sub -> sub != region);
                                }
                            }
                        })
                .seenIn("Renode b7196404f");
    }

    private static Fault moveOfDisabledLost() {
        return TreeWalk.fault(
                        "move-while-disabled-lost",
                        Rule.TREE_2,
                        "a region that is moved while it is disabled shows at its old place later",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void move(Region region, long at) {
                                super.move(region, region.next.enabled ? at : region.next.at);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.VIS_5));
    }

    private static Fault moveFromNowhere() {
        return TreeWalk.fault(
                "move-from-nowhere",
                Rule.TREE_2,
                "a region that has no place can be moved",
                parts -> parts.guard = new Guard() {
                    @Override
                    void move(Region region) {}
                });
    }

    private static Fault resizeIgnored() {
        return changed("resize-ignored", "a region keeps its size", parts -> new Changes(parts) {
            @Override
            void resize(Region region, Size size) {
                parts.guard.resize(region);
            }
        });
    }

    private static Fault resizeOnlyGrows() {
        return changed("resize-never-shrinks", "a region cannot become smaller", parts -> new Changes(parts) {
            @Override
            void resize(Region region, Size size) {
                super.resize(region, region.next.size.fitsIn(size) ? size : region.next.size);
            }
        });
    }

    private static Fault resizeOfRam() {
        return TreeWalk.fault(
                "resize-of-ram",
                Rule.TREE_2,
                "RAM and ROM can be resized",
                parts -> parts.guard = new Guard() {
                    @Override
                    void resize(Region region) {}
                });
    }

    private static Fault retargetIgnored() {
        return changed("retarget-ignored", "an alias keeps its offset", parts -> new Changes(parts) {
            @Override
            void retarget(Region alias, long offset) {
                parts.guard.retarget(alias);
            }
        });
    }

    private static Fault retargetRelative() {
        return changed(
                "retarget-relative", "a new offset of an alias is added to the old one", parts -> new Changes(parts) {
                    @Override
                    void retarget(Region alias, long offset) {
                        super.retarget(alias, alias.next.offset + offset);
                    }
                });
    }

    private static Fault retargetOfOthers() {
        return TreeWalk.fault(
                "retarget-of-others",
                Rule.TREE_2,
                "what is no alias can be retargeted, without effect",
                parts -> parts.guard = new Guard() {
                    @Override
                    void retarget(Region region) {}
                });
    }
}
