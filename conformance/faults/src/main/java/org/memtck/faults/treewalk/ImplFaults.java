package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;

/** Accesses that become the wrong callbacks, or none that would be allowed (rules IMPL-1 to IMPL-6). */
final class ImplFaults {
    static final List<Fault> ALL = List.of(
            fault("impl-bytewise", Rule.IMPL_1)
                    .what("a device is always accessed byte by byte")
                    .seenIn("v86 b961703f")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            return impl.min() == 1 ? row(offset, size, 1) : super.cut(impl, offset, size, write);
                        }
                    }),
            fault("impl-long-write-halved", Rule.IMPL_1)
                    .what("an 8-byte write becomes two of 4 bytes")
                    .seenIn("Unicorn #2074")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            return write && impl.max() == 8 && impl.min() <= 4
                                    ? super.cut(within(impl.min(), 4, impl), offset, size, true)
                                    : super.cut(impl, offset, size, write);
                        }
                    }),
            fault("impl-small-regions-halved", Rule.IMPL_1)
                    .what("8-byte accesses to devices smaller than a page become two of 4 bytes")
                    .seenIn("QEMU ff6cff7554")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
                            List<Piece> pieces = super.pieces(region, offset, address, size, write);
                            boolean small = Unsigned.less(region.visible.size.last(), 0xfff);
                            return small && pieces.equals(List.of(new Piece(offset, 8)))
                                    ? parts.cutter.row(offset, 8, 4)
                                    : pieces;
                        }
                    }),
            fault("impl-maximum-ignored", Rule.IMPL_2)
                    .what("callbacks are larger than what is implemented")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            return super.cut(within(impl.min(), 8, impl), offset, size, write);
                        }
                    }),
            fault("impl-pieces-in-one-place", Rule.IMPL_2)
                    .what("all pieces of an access go to its offset")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> row(long offset, int size, int piece) {
                            return super.row(offset, size, piece).stream()
                                    .map(each -> new Piece(offset, each.size()))
                                    .toList();
                        }
                    }),
            fault("impl-at-most-four-pieces", Rule.IMPL_2)
                    .what("of an access in eight pieces only four are done")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> row(long offset, int size, int piece) {
                            return super.row(offset, Math.min(size, 4 * piece), piece);
                        }
                    }),
            fault("impl-minimum-ignored", Rule.IMPL_3)
                    .what("a small read is a small callback")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> widened(AccessSizes impl, long offset, int size) {
                            return List.of(new Piece(offset, size));
                        }
                    }),
            fault("impl-widened-at-byte", Rule.IMPL_3)
                    .alsoBreaks(Rule.IMPL_4)
                    .what("a small read becomes a larger callback at the same, unaligned offset")
                    .seenIn("QEMU access_with_adjusted_size")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> widened(AccessSizes impl, long offset, int size) {
                            return List.of(new Piece(offset, impl.min()));
                        }
                    }),
            fault("impl-widened-too-far", Rule.IMPL_3)
                    .what("a small read becomes a callback of the largest size instead of the smallest")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> widened(AccessSizes impl, long offset, int size) {
                            return super.widened(within(impl.max(), impl.max(), impl), offset, size);
                        }
                    }),
            fault("impl-alignment-ignored", Rule.IMPL_4)
                    .what("unaligned callbacks reach devices that do not implement them")
                    .seenIn("QEMU 7.2")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            AccessSizes any = new AccessSizes(impl.min(), impl.max(), true);
                            return super.cut(size < impl.min() ? impl : any, offset, size, write);
                        }
                    }),
            fault("impl-second-block-missing", Rule.IMPL_4)
                    .what("of an unaligned read only the first of the blocks that it touches is read")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> blocks(long offset, int size, int block) {
                            return super.blocks(offset, size, block).subList(0, 1);
                        }
                    }),
            fault("impl-unaligned-always-cut", Rule.IMPL_6)
                    .what("unaligned accesses are cut although they are implemented")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            AccessSizes aligned = new AccessSizes(impl.min(), impl.max(), false);
                            return super.cut(aligned, offset, size, write);
                        }
                    }),
            fault("impl-small-write-elsewhere", Rule.IMPL_5)
                    .what("a write below the minimum is a callback for the block behind it")
                    .with(parts -> parts.port = new Widening(parts) {
                        @Override
                        Status widen(Region region, long offset, byte[] bytes) {
                            int size = region.spec.impl().min();
                            return call(region, (offset & -size) + size, size, value(bytes));
                        }
                    }),
            fault("impl-small-write-not-widened", Rule.IMPL_5)
                    .what("a write below the minimum is a callback of its own size")
                    .with(parts -> parts.port = new Widening(parts) {
                        @Override
                        Status widen(Region region, long offset, byte[] bytes) {
                            return call(region, offset, bytes.length, value(bytes));
                        }
                    }),
            fault("impl-small-write-zeroes", Rule.IMPL_5)
                    .what("a write below the minimum writes zeros to the block around it")
                    .with(parts -> parts.port = new Widening(parts) {
                        @Override
                        Status widen(Region region, long offset, byte[] bytes) {
                            int size = region.spec.impl().min();
                            return call(region, offset & -size, size, 0);
                        }
                    }),
            fault("impl-small-write-lost", Rule.IMPL_5)
                    .what("a write below the minimum is said to be done, and no callback is made")
                    .with(parts -> parts.port = new Widening(parts) {
                        @Override
                        Status widen(Region region, long offset, byte[] bytes) {
                            return Status.OK;
                        }
                    }));

    private ImplFaults() {}

    private static AccessSizes within(int min, int max, AccessSizes impl) {
        return new AccessSizes(min, max, impl.unaligned());
    }

    private abstract static class Widening extends Port {
        Widening(Parts parts) {
            super(parts);
        }

        abstract Status widen(Region region, long offset, byte[] bytes);

        @Override
        Status write(Region region, long offset, long address, byte[] bytes) {
            boolean small = bytes.length < region.spec.impl().min()
                    && parts.gate.accepts(region.spec.valid(), offset, address, bytes.length);
            if (!small) {
                return super.write(region, offset, address, bytes);
            }
            parts.coalescing.beforeAccess(region, true);
            return widen(region, offset, bytes);
        }

        final Status call(Region region, long offset, int size, long value) {
            return region.device.write(offset, size, value).error() ? Status.FAULT : Status.OK;
        }
    }

    private static long value(byte[] bytes) {
        long value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xffL) << (8 * i);
        }
        return value;
    }
}
