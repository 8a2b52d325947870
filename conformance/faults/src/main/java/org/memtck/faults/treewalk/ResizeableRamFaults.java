package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Resizeable RAM that is larger or smaller than it should be (rule RAM-2). */
final class ResizeableRamFaults {
    private ResizeableRamFaults() {}

    static List<Fault> all() {
        return List.of(
                resizeIgnored(),
                resizeNeverShrinks(),
                resizeBeyondMax(),
                resizeBeyondMaxInTransaction(),
                resizeRefusedTooLate(),
                resizeOfOthers());
    }

    private static Fault resizeIgnored() {
        return TreeWalk.fault(
                "ramresize-ignored",
                Rule.RAM_2,
                "resizeable RAM keeps its size",
                parts -> parts.attributes = new Attributes(parts) {
                    @Override
                    void setSize(Region region, Size size) {}
                });
    }

    private static Fault resizeNeverShrinks() {
        return TreeWalk.fault(
                "ramresize-never-shrinks",
                Rule.RAM_2,
                "what resizeable RAM has given up stays mapped",
                parts -> parts.attributes = new Attributes(parts) {
                    @Override
                    void setSize(Region region, Size size) {
                        super.setSize(region, region.next.size.fitsIn(size) ? size : region.next.size);
                    }
                });
    }

    private static Fault resizeBeyondMax() {
        return TreeWalk.fault(
                "ramresize-beyond-max",
                Rule.RAM_2,
                "resizeable RAM can become larger than its largest size",
                parts -> parts.attributes = new Attributes(parts) {
                    @Override
                    boolean fits(Region region, Size size) {
                        return true;
                    }
                });
    }

    private static Fault resizeBeyondMaxInTransaction() {
        return TreeWalk.fault(
                        "ramresize-beyond-max-in-transaction",
                        Rule.RAM_2,
                        "within a transaction resizeable RAM can become larger than its largest size",
                        parts -> parts.attributes = new Attributes(parts) {
                            @Override
                            boolean fits(Region region, Size size) {
                                return parts.stage.isOpen() || super.fits(region, size);
                            }
                        })
                .onlySeldom();
    }

    private static Fault resizeRefusedTooLate() {
        return TreeWalk.fault(
                "ramresize-refused-too-late",
                Rule.RAM_2,
                "a size beyond the largest one is refused, but the RAM has it",
                parts -> parts.attributes = new Attributes(parts) {
                    @Override
                    boolean fits(Region region, Size size) {
                        boolean fits = super.fits(region, size);
                        if (!fits) {
                            setSize(region, size);
                        }
                        return fits;
                    }
                });
    }

    private static Fault resizeOfOthers() {
        return TreeWalk.fault(
                "ramresize-of-others",
                Rule.RAM_2,
                "a new used size is taken, without effect, by what is no resizeable RAM",
                parts -> {
                    parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void resizeRam(Region region) {}
                    };
                    parts.attributes = new Attributes(parts) {
                        @Override
                        void resizeRam(Region region, Size size) {
                            if (region.made instanceof RegionSpec.ResizeableRam) {
                                super.resizeRam(region, size);
                            }
                        }
                    };
                });
    }
}
