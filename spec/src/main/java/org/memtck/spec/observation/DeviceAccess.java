package org.memtck.spec.observation;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Size;

/**
 * What one operation does to consecutive bytes of one device: the canonical callbacks, and what else would do.
 *
 * @param region the device's region
 * @param device how the device wants to be accessed
 * @param write whether the bytes are written
 * @param offset the offset of the first addressed byte, unsigned
 * @param bytes the addressed bytes, as they are written or as the device shows them
 * @param calls the canonical callbacks
 * @param cut which other callbacks are as good
 * @param regionSize the size of the region, beyond which there is nothing of the device's
 * @param mayBeLate whether the callbacks may come with a later operation (rule COAL-1)
 */
@Api
public record DeviceAccess(
        String region,
        DeviceSpec device,
        boolean write,
        long offset,
        Bytes bytes,
        List<Call> calls,
        Cut cut,
        Size regionSize,
        boolean mayBeLate) {
    /** Copies the list. */
    public DeviceAccess {
        calls = List.copyOf(calls);
    }

    /** An access whose callbacks may not be late. */
    public DeviceAccess(
            String region,
            DeviceSpec device,
            boolean write,
            long offset,
            Bytes bytes,
            List<Call> calls,
            Cut cut,
            Size regionSize) {
        this(region, device, write, offset, bytes, calls, cut, regionSize, false);
    }

    /** The same access, whose callbacks may come with a later operation. */
    public DeviceAccess allowedLate() {
        return new DeviceAccess(region, device, write, offset, bytes, calls, cut, regionSize, true);
    }

    /** Its first bytes, so many at the most, with the same callbacks. */
    public DeviceAccess shortened(int length) {
        Bytes first = bytes.slice(0, Math.min(length, bytes.length()));
        return new DeviceAccess(region, device, write, offset, first, calls, cut, regionSize, mayBeLate);
    }

    /** The same bytes, cut in another way. */
    public DeviceAccess cut(Cut other, List<Call> canonical) {
        return new DeviceAccess(region, device, write, offset, bytes, canonical, other, regionSize, mayBeLate);
    }

    /** The same, where the device is given all of the bytes even if some are beyond the region (variant BLK-1/pieces). */
    public DeviceAccess reachingAllBytes() {
        long last = offset + Math.max(bytes.length(), 1) - 1;
        Size reached = regionSize.contains(last) ? regionSize : new Size(last);
        return new DeviceAccess(region, device, write, offset, bytes, calls, cut, reached, mayBeLate);
    }
}
