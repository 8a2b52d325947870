package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * The callbacks of one device for the accesses of every day: those that are one callback, that are cut into equal ones (rule
 * IMPL-2) or that lie within one wider one (rule IMPL-3). What it leaves to {@link DevicePlan} it answers with null, and calls
 * nothing.
 */
final class DevicePort {
    private final Device device;
    private final AccessSizes valid;
    private final AccessSizes impl;
    private final Endian endian;

    DevicePort(Device device, DeviceSpec spec) {
        this.device = device;
        this.valid = spec.valid();
        this.impl = spec.impl();
        this.endian = spec.endian();
    }

    /**
     * Reads.
     *
     * @param region as it is now
     */
    @Nullable
    Observation read(Region region, long offset, int size, Endian order) {
        if (isRefused(offset, size)) {
            return Observation.rejected();
        }
        if (size < impl.min()) {
            return readWider(region, offset, size, order);
        }
        int piece = impl.clamp(size);
        return isWhole(offset, piece) && isWithin(region, offset, size) ? readPieces(offset, size, piece, order) : null;
    }

    /** Writes; the value is cut to the size. */
    @Nullable
    Observation write(Region region, long offset, int size, long value, Endian order) {
        if (isRefused(offset, size)) {
            return Observation.rejected();
        }
        int piece = impl.clamp(size);
        if (size < piece || !isWhole(offset, piece) || !isWithin(region, offset, size)) {
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
        return !valid.includes(size) || (!valid.unaligned() && (offset & (size - 1)) != 0);
    }

    /** Whether the callbacks are aligned, or need not be (rules IMPL-4 and IMPL-6). */
    private boolean isWhole(long offset, int piece) {
        return impl.unaligned() || (offset & (piece - 1)) == 0;
    }

    private static boolean isWithin(Region region, long offset, int size) {
        long last = offset + size - 1;
        return region.size.contains(last) && Long.compareUnsigned(offset, last) <= 0;
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

    /** Reads bytes that lie within one callback of {@code impl.min}. */
    private @Nullable Observation readWider(Region region, long offset, int size, Endian order) {
        int block = impl.min();
        int into = (int) offset & (block - 1);
        if (impl.unaligned() || into + size > block || !isWithin(region, offset - into, block)) {
            return null;
        }
        Device.Response response = device.read(offset - into, block);
        long value = DeviceModel.cut(response.value() >>> shift(into, block, size), size);
        return response.error() ? Observation.fault() : Observation.ok(turned(value, size, order));
    }

    /** How far left a piece of so many bytes is shifted that is at an index of a value of the device (rule LANE-1). */
    private int shift(int index, int size, int piece) {
        return 8 * (endian == Endian.BIG ? size - piece - index : index);
    }

    /** Turns a value of the device into one of the guest, or back (rules LANE-1 and LANE-2). */
    private long turned(long value, int size, Endian order) {
        return order == endian ? DeviceModel.cut(value, size) : Long.reverseBytes(value) >>> (64 - 8 * size);
    }
}
