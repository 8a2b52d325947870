package org.memtck.spec.device;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * The bytes that a device shows: a pure function of its seed and the offset, so that all targets see the same device.
 * The byte at offset <i>o</i> of a device with seed <i>s</i> is the low byte of the splitmix64 finaliser of <i>s + o</i>.
 */
@Api
public final class DeviceModel {
    private DeviceModel() {}

    /** The byte at an unsigned offset of the device with this seed, 0 to 255. */
    public static int byteAt(long seed, long offset) {
        return (int) mix(seed + offset) & 0xff;
    }

    /**
     * The bytes at {@code offset .. offset + size - 1} as one value.
     *
     * @param size 1, 2, 4 or 8 bytes
     * @param order the byte order of the value
     */
    public static long value(long seed, long offset, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (long) byteAt(seed, offset + i) << order.shift(i, size);
        }
        return value;
    }

    /** What the read callback returns: the value, and its complement above the size, which a correct core masks away. */
    public static long valueWithJunk(DeviceSpec device, long offset, int size) {
        long value = value(device.seed(), offset, size, device.endian());
        return size == 8 ? value : value | (~value << (8 * size));
    }

    /** The value without the bits above its size of 1 to 8 bytes. */
    public static long cut(long value, int size) {
        return size == 8 ? value : value & ((1L << (8 * size)) - 1);
    }

    private static long mix(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
