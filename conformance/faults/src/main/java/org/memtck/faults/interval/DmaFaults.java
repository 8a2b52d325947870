package org.memtck.faults.interval;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Block accesses that lose their way from segment to segment. */
final class DmaFaults {
    private DmaFaults() {}

    static List<Fault> all() {
        return List.of(restOfRegion(), behindDevice(), behindHole(), restNotCounted(), onceAPage(), ownMemory());
    }

    private static Fault moved(String id, Rule breaks, String what, Function<Parts, Dma> dma) {
        return Interval.fault(id, breaks, what, parts -> parts.dma = dma.apply(parts));
    }

    private static Fault restOfRegion() {
        return moved(
                        "dma-clamped-to-region",
                        Rule.BLK_1,
                        "a block runs to the end of the region in which it starts, and over what covers it",
                        parts -> new Dma(parts) {
                            @Override
                            int count(Segment segment, long address, int left) {
                                Region region = segment.region();
                                if (region == null) {
                                    return super.count(segment, address, left);
                                }
                                long after = region.size.last() - segment.offsetOf(address);
                                return Addresses.isBefore(after, left - 1) ? (int) after + 1 : left;
                            }
                        })
                .seenIn("QEMU e4a511f8cc");
    }

    private static Fault behindDevice() {
        return moved(
                        "dma-ends-behind-device",
                        Rule.BLK_1,
                        "a block that comes out of a device is done, whatever is left of it",
                        parts -> new Dma(parts) {
                            private @Nullable Region before;

                            @Override
                            boolean isDone(Segment segment, int done) {
                                boolean wasDevice = done > 0 && before != null && before.kind == Kind.MMIO;
                                before = segment.region();
                                return wasDevice;
                            }
                        })
                .seenIn("QEMU b242e0e0e2");
    }

    private static Fault behindHole() {
        return moved(
                        "dma-ends-at-hole",
                        Rule.BLK_1,
                        "a block that comes to a hole after some bytes is done, and counted as full",
                        parts -> new Dma(parts) {
                            @Override
                            boolean isDone(Segment segment, int done) {
                                return segment.isHole() && done > 0;
                            }
                        })
                .seenIn("vm-memory 9e252ee");
    }

    private static Fault restNotCounted() {
        return moved(
                        "dma-gaps-pass",
                        Rule.BLK_1,
                        "a hole within a block is passed over without a word if it is less than a page",
                        parts -> new Dma(parts) {
                            @Override
                            Status move(Segment segment, long address, int from, int length, Part part) {
                                boolean isSmall = segment.isHole() && segment.last() - segment.first() < 0xfff;
                                return isSmall && from > 0
                                        ? Status.OK
                                        : super.move(segment, address, from, length, part);
                            }
                        })
                .seenIn("Sedna 0c1d406");
    }

    private static Fault onceAPage() {
        return moved(
                "dma-looks-up-once-a-page",
                Rule.BLK_1,
                "a block goes on with the segment in which it is until a page ends",
                parts -> new Dma(parts) {
                    @Override
                    int count(Segment segment, long address, int left) {
                        int page = 1 << Tlb.PAGE_BITS;
                        return Math.min(left, page - (int) (address & (page - 1)));
                    }
                });
    }

    private static Fault ownMemory() {
        return moved(
                        "dma-keeps-segment",
                        Rule.TREE_1,
                        "blocks remember the segment in which the last one ended, however the map has changed",
                        parts -> new Dma(parts) {
                            private @Nullable Segment kept;
                            private @Nullable Space of;

                            @Override
                            Segment next(Space space, long address) {
                                if (kept == null || of != space || !kept.holds(address)) {
                                    kept = super.next(space, address);
                                }
                                of = space;
                                return kept;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(Interval.CHANGES);
    }
}
