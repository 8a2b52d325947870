package org.memtck.faults.interval;

import java.util.Arrays;
import java.util.List;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Endian;

/** Accesses to devices. Single accesses have to be valid; blocks are cut into what fits. */
final class Callbacks {
    private Callbacks() {}

    static Status read(Region region, long offset, byte[] into, boolean block) {
        AccessSizes impl = region.spec.impl();
        if (block) {
            return read(region, offset, into, Cuts.exact(impl, offset, into.length));
        }
        return isValid(region, offset, into.length)
                ? read(region, offset, into, Cuts.covering(impl, offset, into.length))
                : Status.REJECTED;
    }

    static Status write(Region region, long offset, byte[] bytes, boolean block) {
        return block || isValid(region, offset, bytes.length)
                ? write(region, offset, bytes, Cuts.exact(region.spec.impl(), offset, bytes.length))
                : Status.REJECTED;
    }

    private static boolean isValid(Region region, long offset, int size) {
        AccessSizes valid = region.spec.valid();
        return valid.includes(size) && (valid.unaligned() || offset % size == 0);
    }

    private static Status read(Region region, long offset, byte[] into, List<Callback> callbacks) {
        Status status = callbacks.isEmpty() ? Status.REJECTED : Status.OK;
        for (Callback callback : callbacks) {
            Response response = region.device.read(callback.offset(), callback.size());
            byte[] bytes = Lanes.bytes(response.value(), callback.size(), endian(region));
            int skipped = (int) Math.max(0, offset - callback.offset());
            int to = (int) Math.max(0, callback.offset() - offset);
            System.arraycopy(bytes, skipped, into, to, Math.min(bytes.length - skipped, into.length - to));
            status = response.error() ? Status.FAULT : status;
        }
        return status;
    }

    private static Status write(Region region, long offset, byte[] bytes, List<Callback> callbacks) {
        Status status = callbacks.isEmpty() ? Status.REJECTED : Status.OK;
        for (Callback callback : callbacks) {
            int from = (int) (callback.offset() - offset);
            long value = Lanes.value(Arrays.copyOfRange(bytes, from, from + callback.size()), endian(region));
            Response response = region.device.write(callback.offset(), callback.size(), value);
            status = response.error() ? Status.FAULT : status;
        }
        return status;
    }

    private static Endian endian(Region region) {
        return region.spec.endian();
    }
}
