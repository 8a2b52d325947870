package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Accesses, single or by block, that go wrong in a segment, or lose their way from one to the next. */
final class AccessFaults {
    static final List<Fault> ALL = List.of(
            fault("access-end-overflows", Rule.VIS_4)
                    .what("an access to the last bytes of all is rejected, since its end is taken to be 0")
                    .seenIn("vm-memory #273")
                    .with(parts -> parts.cpu = new Cpu(parts) {
                        @Override
                        boolean fits(Segment segment, long at, int size) {
                            return at + size != 0 && super.fits(segment, at, size);
                        }
                    }),
            fault("access-goes-on-behind-segment", Rule.VIS_9)
                    .what("an access to memory or a device that ends behind its segment goes on in the region")
                    .with(parts -> parts.cpu = new Cpu(parts) {
                        @Override
                        boolean fits(Segment segment, long at, int size) {
                            return segment.region() != null || super.fits(segment, at, size);
                        }
                    }),
            fault("access-up-to-end-refused", Rule.VIS_7)
                    .what("an access of more than a byte that ends where its segment ends is rejected")
                    .alsoBreaks(Rule.VIS_1)
                    .with(parts -> parts.cpu = new Cpu(parts) {
                        @Override
                        boolean fits(Segment segment, long at, int size) {
                            return super.fits(segment, at, size == 1 ? 1 : size + 1);
                        }
                    }),
            fault("access-offset-in-segment", Rule.RAM_1)
                    .what("memory that begins to show in its middle is accessed at its start")
                    .with(parts -> parts.endpoint = new Endpoint() {
                        @Override
                        long offset(Segment segment, long address) {
                            Region region = segment.region();
                            return region != null && region.kind == Kind.RAM
                                    ? address - segment.first()
                                    : super.offset(segment, address);
                        }
                    }),
            fault("access-keeps-rom-mode", Rule.ROMD_3)
                    .what("a ROM device is read in the mode that it had when the map was read there first")
                    .with(parts -> parts.endpoint = new Endpoint() {
                        private final IdentityHashMap<Segment, Boolean> modes = new IdentityHashMap<>();

                        @Override
                        boolean readsMemory(Segment segment, Region region) {
                            return modes.computeIfAbsent(segment, each -> super.readsMemory(each, region));
                        }
                    }),
            fault("dma-clamped-to-region", Rule.BLK_1)
                    .what("a block runs to the end of the region in which it starts, and over what covers it")
                    .seenIn("QEMU e4a511f8cc")
                    .with(parts -> parts.dma = new Dma(parts) {
                        @Override
                        int count(Segment segment, long address, int left) {
                            Region region = segment.region();
                            if (region == null) {
                                return super.count(segment, address, left);
                            }
                            long after = region.size.last() - segment.offsetOf(address);
                            return Addresses.isBefore(after, left - 1) ? (int) after + 1 : left;
                        }
                    }),
            fault("dma-ends-behind-device", Rule.BLK_1)
                    .what("a block that comes out of a device is done, whatever is left of it")
                    .seenIn("QEMU b242e0e0e2")
                    .with(parts -> parts.dma = new Dma(parts) {
                        private @Nullable Region before;

                        @Override
                        boolean isDone(Segment segment, int done) {
                            boolean wasDevice = done > 0 && before != null && before.kind == Kind.MMIO;
                            before = segment.region();
                            return wasDevice;
                        }
                    }),
            fault("dma-ends-at-hole", Rule.BLK_1)
                    .what("a block that comes to a hole after some bytes is done, and counted as full")
                    .seenIn("vm-memory 9e252ee")
                    .with(parts -> parts.dma = new Dma(parts) {
                        @Override
                        boolean isDone(Segment segment, int done) {
                            return segment.isHole() && done > 0;
                        }
                    }),
            fault("dma-gaps-pass", Rule.BLK_1)
                    .what("a hole within a block is passed over without a word if it is less than a page")
                    .seenIn("Sedna 0c1d406")
                    .with(parts -> parts.dma = new Dma(parts) {
                        @Override
                        Status move(Segment segment, long address, int from, int length, Part part) {
                            boolean isSmall = segment.isHole() && segment.last() - segment.first() < 0xfff;
                            return isSmall && from > 0 ? Status.OK : super.move(segment, address, from, length, part);
                        }
                    }),
            fault("dma-looks-up-once-a-page", Rule.BLK_1)
                    .what("a block goes on with the segment in which it is until a page ends")
                    .with(parts -> parts.dma = new Dma(parts) {
                        @Override
                        int count(Segment segment, long address, int left) {
                            int page = 1 << Tlb.PAGE_BITS;
                            return Math.min(left, page - (int) (address & (page - 1)));
                        }
                    }),
            fault("dma-keeps-segment", Rule.TREE_1)
                    .what("blocks remember the segment in which the last one ended, however the map has changed")
                    .alsoBreaks(Interval.CHANGES)
                    .with(parts -> parts.dma = new Dma(parts) {
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
                    }));

    private AccessFaults() {}
}
