package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;

/** Accesses that become the wrong callbacks. */
final class ImplFaults {
    private ImplFaults() {}

    static List<Fault> all() {
        return List.of(
                bytewise(),
                longWriteHalved(),
                smallRegionsHalved(),
                maximumIgnored(),
                piecesInOnePlace(),
                atMostFourPieces(),
                minimumIgnored(),
                wideningStartsAtByte(),
                widenedTooFar(),
                alignmentIgnored(),
                secondBlockMissing(),
                unalignedAlwaysCut());
    }

    private static Fault cut(String id, Rule rule, String what, Cutter cutter) {
        return TreeWalk.fault(id, rule, what, parts -> parts.cutter = cutter);
    }

    private static AccessSizes within(int min, int max, AccessSizes impl) {
        return new AccessSizes(min, max, impl.unaligned());
    }

    private static Fault bytewise() {
        return cut("impl-bytewise", Rule.IMPL_1, "a device is always accessed byte by byte", new Cutter() {
                    @Override
                    List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                        return impl.min() == 1 ? row(offset, size, 1) : super.cut(impl, offset, size, write);
                    }
                })
                .seenIn("v86 b961703f");
    }

    private static Fault longWriteHalved() {
        return cut("impl-long-write-halved", Rule.IMPL_1, "an 8-byte write becomes two of 4 bytes", new Cutter() {
                    @Override
                    List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                        return write && impl.max() == 8 && impl.min() <= 4
                                ? super.cut(within(impl.min(), 4, impl), offset, size, true)
                                : super.cut(impl, offset, size, write);
                    }
                })
                .seenIn("Unicorn #2074");
    }

    private static Fault smallRegionsHalved() {
        return TreeWalk.fault(
                        "impl-small-regions-halved",
                        Rule.IMPL_1,
                        "8-byte accesses to devices smaller than a page become two of 4 bytes",
                        parts -> parts.port = new Port(parts) {
                            @Override
                            List<Piece> pieces(Region region, long offset, long address, int size, boolean write) {
                                List<Piece> pieces = super.pieces(region, offset, address, size, write);
                                boolean small = Unsigned.less(region.visible.size.last(), 0xfff);
                                return small && pieces.equals(List.of(new Piece(offset, 8)))
                                        ? parts.cutter.row(offset, 8, 4)
                                        : pieces;
                            }
                        })
                .seenIn("QEMU ff6cff7554");
    }

    private static Fault maximumIgnored() {
        return cut("impl-maximum-ignored", Rule.IMPL_2, "callbacks are larger than what is implemented", new Cutter() {
            @Override
            List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                return super.cut(within(impl.min(), 8, impl), offset, size, write);
            }
        });
    }

    private static Fault piecesInOnePlace() {
        return cut("impl-pieces-in-one-place", Rule.IMPL_2, "all pieces of an access go to its offset", new Cutter() {
            @Override
            List<Piece> row(long offset, int size, int piece) {
                return super.row(offset, size, piece).stream()
                        .map(each -> new Piece(offset, each.size()))
                        .toList();
            }
        });
    }

    private static Fault atMostFourPieces() {
        return cut(
                        "impl-at-most-four-pieces",
                        Rule.IMPL_2,
                        "of an access in eight pieces only four are done",
                        new Cutter() {
                            @Override
                            List<Piece> row(long offset, int size, int piece) {
                                return super.row(offset, Math.min(size, 4 * piece), piece);
                            }
                        })
                .onlySeldom();
    }

    private static Fault minimumIgnored() {
        return cut("impl-minimum-ignored", Rule.IMPL_3, "a small read is a small callback", new Cutter() {
            @Override
            List<Piece> widened(AccessSizes impl, long offset, int size) {
                return List.of(new Piece(offset, size));
            }
        });
    }

    private static Fault wideningStartsAtByte() {
        return cut(
                        "impl-widened-at-byte",
                        Rule.IMPL_3,
                        "a small read becomes a larger callback at the same, unaligned offset",
                        new Cutter() {
                            @Override
                            List<Piece> widened(AccessSizes impl, long offset, int size) {
                                return List.of(new Piece(offset, impl.min()));
                            }
                        })
                .seenIn("QEMU access_with_adjusted_size");
    }

    private static Fault widenedTooFar() {
        return cut(
                "impl-widened-too-far",
                Rule.IMPL_3,
                "a small read becomes a callback of the largest size instead of the smallest",
                new Cutter() {
                    @Override
                    List<Piece> widened(AccessSizes impl, long offset, int size) {
                        return super.widened(within(impl.max(), impl.max(), impl), offset, size);
                    }
                });
    }

    private static Fault alignmentIgnored() {
        return cut(
                        "impl-alignment-ignored",
                        Rule.IMPL_4,
                        "unaligned callbacks reach devices that do not implement them",
                        new Cutter() {
                            @Override
                            List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                                AccessSizes any = new AccessSizes(impl.min(), impl.max(), true);
                                return super.cut(size < impl.min() ? impl : any, offset, size, write);
                            }
                        })
                .seenIn("QEMU 7.2");
    }

    private static Fault secondBlockMissing() {
        return cut(
                "impl-second-block-missing",
                Rule.IMPL_4,
                "of an unaligned read only the first of the blocks that it touches is read",
                new Cutter() {
                    @Override
                    List<Piece> blocks(long offset, int size, int block) {
                        return super.blocks(offset, size, block).subList(0, 1);
                    }
                });
    }

    private static Fault unalignedAlwaysCut() {
        return cut(
                "impl-unaligned-always-cut",
                Rule.IMPL_6,
                "unaligned accesses are cut although they are implemented",
                new Cutter() {
                    @Override
                    List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                        AccessSizes aligned = new AccessSizes(impl.min(), impl.max(), false);
                        return super.cut(aligned, offset, size, write);
                    }
                });
    }
}
