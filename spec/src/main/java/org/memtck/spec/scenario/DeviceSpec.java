package org.memtck.spec.scenario;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * How a device wants to be accessed, and which bytes it shows.
 *
 * @param endian the byte order of the values in its callbacks
 * @param valid the accesses that the device accepts
 * @param impl the callbacks that its implementation handles
 * @param seed chooses the device's bytes, see {@link org.memtck.spec.device.DeviceModel}
 * @param errors the offsets at which a callback reports a device error, or null if none does
 */
@Api
public record DeviceSpec(
        Endian endian,
        AccessSizes valid,
        AccessSizes impl,
        long seed,
        @Nullable Range errors) {
    /** Little-endian, every aligned size accepted and implemented, seed 0, no errors. */
    public static final DeviceSpec PLAIN =
            new DeviceSpec(Endian.LITTLE, AccessSizes.ANY_ALIGNED, AccessSizes.ANY_ALIGNED, 0, null);

    /** Whether a callback that starts at this offset reports a device error. */
    public boolean failsAt(long offset) {
        return errors != null && errors.contains(offset);
    }
}
