package org.memtck.example.simple;

import java.util.OptionalLong;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/** A little-endian device on a {@link SimpleBus}. It takes aligned accesses of every size, and no others. */
final class Registers implements SimpleBus.Slave {
    private final long last;
    private final Device callbacks;

    /**
     * Makes a device.
     *
     * @param last the offset of its last byte, unsigned
     */
    Registers(long last, Device callbacks) {
        this.last = last;
        this.callbacks = callbacks;
    }

    /** Whether a device wants to be accessed as this class does it. */
    static boolean suit(DeviceSpec device) {
        return device.endian() == Endian.LITTLE
                && device.valid().equals(AccessSizes.ANY_ALIGNED)
                && device.impl().equals(AccessSizes.ANY_ALIGNED)
                && device.errors() == null;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public OptionalLong read(long offset, int size, Endian order) {
        return isAligned(offset, size)
                ? OptionalLong.of(convert(callbacks.read(offset, size).value(), size, order))
                : OptionalLong.empty();
    }

    @Override
    public boolean write(long offset, int size, long value, Endian order) {
        return isAligned(offset, size)
                && !callbacks.write(offset, size, convert(value, size, order)).error();
    }

    private static boolean isAligned(long offset, int size) {
        return (offset & (size - 1)) == 0;
    }

    /** From the device's value to the guest's and back. Either may hold anything above its size, which is cut off. */
    private static long convert(long value, int size, Endian order) {
        int unused = Long.SIZE - 8 * size;
        return order == Endian.BIG ? Long.reverseBytes(value) >>> unused : value << unused >>> unused;
    }
}
