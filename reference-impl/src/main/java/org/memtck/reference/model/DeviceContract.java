package org.memtck.reference.model;

import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;

/** What becomes of the constraints and errors of a device: they count, but for variants that have one contract for all devices. */
public final class DeviceContract {
    /** Callbacks of 1 to 4 bytes, wherever they are (variant IMPL-1/words). */
    private static final AccessSizes WORDS = new AccessSizes(1, 4, true);

    private DeviceContract() {}

    /** Returns a device as it is treated. */
    public static DeviceSpec in(Dialect dialect, DeviceSpec device) {
        if (isPlain(dialect)) {
            return device;
        }
        AccessSizes valid = device.valid();
        boolean anySize = dialect.has(Variant.VALID_1_ACCEPTED);
        boolean anyOffset = dialect.has(Variant.VALID_2_ACCEPTED);
        return new DeviceSpec(
                device.endian(),
                new AccessSizes(anySize ? 1 : valid.min(), anySize ? 8 : valid.max(), anyOffset || valid.unaligned()),
                dialect.has(Variant.IMPL_1_WORDS) ? WORDS : device.impl(),
                device.seed(),
                dialect.has(Variant.MMIO_3_IGNORED) ? null : device.errors());
    }

    /** Returns whether devices are treated as they say. */
    public static boolean isPlain(Dialect dialect) {
        return dialect.isStrict()
                || !(dialect.has(Variant.VALID_1_ACCEPTED)
                        || dialect.has(Variant.VALID_2_ACCEPTED)
                        || dialect.has(Variant.IMPL_1_WORDS)
                        || dialect.has(Variant.MMIO_3_IGNORED));
    }
}
