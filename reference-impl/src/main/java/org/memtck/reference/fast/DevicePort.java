package org.memtck.reference.fast;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * The callbacks of one device for common accesses: those that are one callback, that are cut into equal ones (rule IMPL-2) or
 * that lie within one wider one (rule IMPL-3). For any other it returns null and calls nothing.
 */
final class DevicePort {
    private final Device device;
    private final byte validMin;
    private final byte validMax;
    private final byte implMin;
    private final byte implMax;
    private final boolean validUnaligned;
    private final boolean implUnaligned;
    private final boolean big;
    /** Whether something is, or was, attached to the device that a write may meet instead. */
    private boolean closed;

    DevicePort(Device device, DeviceSpec spec) {
        this.device = device;
        this.validMin = (byte) spec.valid().min();
        this.validMax = (byte) spec.valid().max();
        this.implMin = (byte) spec.impl().min();
        this.implMax = (byte) spec.impl().max();
        this.validUnaligned = spec.valid().unaligned();
        this.implUnaligned = spec.impl().unaligned();
        this.big = spec.endian() == Endian.BIG;
    }

    /** Leaves everything to the rules from now on. */
    void close() {
        closed = true;
    }

    /** Reads; all of the access lies within the spot. */
    @Nullable
    Observation read(Spot spot, long at, int size, Endian order) {
        long offset = spot.offsetOf(at);
        if (closed) {
            return null;
        } else if (isRefused(offset, size)) {
            return Observation.rejected();
        } else if (size < implMin) {
            return readWider(spot, at, size, order);
        }
        int piece = Math.min(size, implMax);
        return isWhole(offset, piece) ? readPieces(offset, size, piece, order) : null;
    }

    /** Writes; the value is cut to the size. All of the access lies within the spot. */
    @Nullable
    Observation write(Spot spot, long at, int size, long value, Endian order) {
        long offset = spot.offsetOf(at);
        if (closed) {
            return null;
        } else if (isRefused(offset, size)) {
            return Observation.rejected();
        }
        int piece = Math.min(size, implMax);
        if (size < implMin || !isWhole(offset, piece)) {
            return null;
        }
        boolean failed = false;
        long inOrder = turned(value, size, order);
        for (int i = 0; i < size; i += piece) {
            long part = DeviceModel.cut(inOrder >>> shift(i, size, piece), piece);
            failed |= device.write(offset + i, piece, part).error();
        }
        return failed ? Observation.fault() : Observation.ok();
    }

    /** Whether the device accepts no such access (rules VALID-1 and VALID-2). */
    private boolean isRefused(long offset, int size) {
        return size < validMin || size > validMax || (!validUnaligned && (offset & (size - 1)) != 0);
    }

    /** Whether the callbacks are aligned, or need not be (rules IMPL-4 and IMPL-6). */
    private boolean isWhole(long offset, int piece) {
        return implUnaligned || (offset & (piece - 1)) == 0;
    }

    private Observation readPieces(long offset, int size, int piece, Endian order) {
        boolean failed = false;
        long value = 0;
        for (int i = 0; i < size; i += piece) {
            Device.Response response = device.read(offset + i, piece);
            failed |= response.error();
            value |= DeviceModel.cut(response.value(), piece) << shift(i, size, piece);
        }
        return failed ? Observation.fault() : Observation.ok(turned(value, size, order));
    }

    /** Reads bytes that lie within one callback of {@code impl.min}, all of which the spot shows. */
    private @Nullable Observation readWider(Spot spot, long at, int size, Endian order) {
        long offset = spot.offsetOf(at);
        int into = (int) offset & (implMin - 1);
        long start = at - into;
        if (implUnaligned || into + size > implMin || !spot.holds(start) || !spot.reaches(start, implMin - 1)) {
            return null;
        }
        Device.Response response = device.read(offset - into, implMin);
        long value = DeviceModel.cut(response.value() >>> shift(into, implMin, size), size);
        return response.error() ? Observation.fault() : Observation.ok(turned(value, size, order));
    }

    /** Returns the left shift, in bits, of the piece at {@code index} in a value of the device (rule LANE-1). */
    private int shift(int index, int size, int piece) {
        return 8 * (big ? size - piece - index : index);
    }

    /** Turns a value of the device into one of the guest, or back (rules LANE-1 and LANE-2). */
    private long turned(long value, int size, Endian order) {
        return (order == Endian.BIG) == big
                ? DeviceModel.cut(value, size)
                : Long.reverseBytes(value) >>> (64 - 8 * size);
    }
}
