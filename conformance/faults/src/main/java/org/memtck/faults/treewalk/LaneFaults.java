package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Bytes that end up in the wrong lane. */
final class LaneFaults {
    private LaneFaults() {}

    static List<Fault> all() {
        return List.of(
                bigDeviceAsLittle(),
                bigWriteAsLittle(),
                bigWideningShift(),
                bigPiecesSwapped(),
                readOrderIgnored(),
                writeOrderIgnored(),
                longOrderIgnored());
    }

    private static Fault lanes(String id, Rule rule, String what, Lanes lanes) {
        return TreeWalk.fault(id, rule, what, parts -> parts.lanes = lanes);
    }

    private static Fault bigDeviceAsLittle() {
        return lanes("lane-big-device-as-little", Rule.LANE_1, "reads ignore a device's byte order", new Lanes() {
            @Override
            void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                super.fromDevice(value, piece, Endian.LITTLE, offset, into);
            }
        });
    }

    private static Fault bigWriteAsLittle() {
        return lanes("lane-big-write-as-little", Rule.LANE_1, "writes ignore a device's byte order", new Lanes() {
            @Override
            long toDevice(byte[] bytes, long offset, Piece piece, Endian order) {
                return super.toDevice(bytes, offset, piece, Endian.LITTLE);
            }
        });
    }

    private static Fault bigWideningShift() {
        return lanes(
                        "lane-big-widening-shift",
                        Rule.LANE_1,
                        "a read that is widened takes a little-endian lane of a big-endian value",
                        new Lanes() {
                            @Override
                            void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                                boolean widened = piece.size() > into.length;
                                super.fromDevice(value, piece, widened ? Endian.LITTLE : order, offset, into);
                            }
                        })
                .seenIn("QEMU, a3938167 in a fork");
    }

    private static Fault bigPiecesSwapped() {
        return lanes(
                "lane-big-pieces-swapped",
                Rule.LANE_1,
                "the pieces of a split read of a big-endian device are put together the wrong way round",
                new Lanes() {
                    @Override
                    void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                        long mirrored = offset + into.length - piece.size() - (piece.start() - offset);
                        boolean swap = order == Endian.BIG && piece.size() < into.length;
                        Piece place = swap ? new Piece(mirrored, piece.size()) : piece;
                        super.fromDevice(value, place, order, offset, into);
                    }
                });
    }

    private static Fault readOrderIgnored() {
        return lanes("lane-read-order-ignored", Rule.LANE_2, "reads ignore the guest's byte order", new Lanes() {
            @Override
            long guestValue(byte[] bytes, Endian order) {
                return super.guestValue(bytes, Endian.LITTLE);
            }
        });
    }

    private static Fault writeOrderIgnored() {
        return lanes("lane-write-order-ignored", Rule.LANE_2, "writes ignore the guest's byte order", new Lanes() {
            @Override
            byte[] guestBytes(long value, int size, Endian order) {
                return super.guestBytes(value, size, Endian.LITTLE);
            }
        });
    }

    private static Fault longOrderIgnored() {
        return lanes(
                        "lane-long-order-by-halves",
                        Rule.LANE_2,
                        "a big-endian guest gets the halves of an 8-byte value the wrong way round",
                        new Lanes() {
                            @Override
                            long guestValue(byte[] bytes, Endian order) {
                                long value = super.guestValue(bytes, order);
                                boolean swap = bytes.length == 8 && order == Endian.BIG;
                                return swap ? Long.rotateLeft(value, 32) : value;
                            }
                        })
                .onlySeldom();
    }
}
