package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Bytes that end up in the wrong lane. */
final class LaneFaults {
    static final List<Fault> ALL = List.of(
            fault("lane-big-device-as-little", Rule.LANE_1)
                    .what("reads ignore a device's byte order")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                            super.fromDevice(value, piece, Endian.LITTLE, offset, into);
                        }
                    }),
            fault("lane-big-write-as-little", Rule.LANE_1)
                    .what("writes ignore a device's byte order")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        long toDevice(byte[] bytes, long offset, Piece piece, Endian order) {
                            return super.toDevice(bytes, offset, piece, Endian.LITTLE);
                        }
                    }),
            fault("lane-big-widening-shift", Rule.LANE_1)
                    .what("a read that is widened takes a little-endian lane of a big-endian value")
                    .seenIn("QEMU, a3938167 in a fork")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                            boolean widened = piece.size() > into.length;
                            super.fromDevice(value, piece, widened ? Endian.LITTLE : order, offset, into);
                        }
                    }),
            fault("lane-big-pieces-swapped", Rule.LANE_1)
                    .what("the pieces of a split read of a big-endian device are put together the wrong way round")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        void fromDevice(long value, Piece piece, Endian order, long offset, byte[] into) {
                            long mirrored = offset + into.length - piece.size() - (piece.start() - offset);
                            boolean swap = order == Endian.BIG && piece.size() < into.length;
                            Piece place = swap ? new Piece(mirrored, piece.size()) : piece;
                            super.fromDevice(value, place, order, offset, into);
                        }
                    }),
            fault("lane-read-order-ignored", Rule.LANE_2)
                    .what("reads ignore the guest's byte order")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        long guestValue(byte[] bytes, Endian order) {
                            return super.guestValue(bytes, Endian.LITTLE);
                        }
                    }),
            fault("lane-write-order-ignored", Rule.LANE_2)
                    .what("writes ignore the guest's byte order")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        byte[] guestBytes(long value, int size, Endian order) {
                            return super.guestBytes(value, size, Endian.LITTLE);
                        }
                    }),
            fault("lane-long-order-by-halves", Rule.LANE_2)
                    .what("a big-endian guest gets the halves of an 8-byte value the wrong way round")
                    .with(parts -> parts.lanes = new Lanes() {
                        @Override
                        long guestValue(byte[] bytes, Endian order) {
                            long value = super.guestValue(bytes, order);
                            boolean swap = bytes.length == 8 && order == Endian.BIG;
                            return swap ? Long.rotateLeft(value, 32) : value;
                        }
                    }));

    private LaneFaults() {}
}
