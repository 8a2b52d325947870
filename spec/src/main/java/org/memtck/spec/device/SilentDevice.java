package org.memtck.spec.device;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.DeviceSpec;

/** The device model behind callbacks that are not recorded: the same answers at little cost. */
@Api
public final class SilentDevice implements Device {
    private final DeviceSpec spec;

    /** Makes a device. */
    public SilentDevice(DeviceSpec spec) {
        this.spec = spec;
    }

    @Override
    public Response read(long offset, int size) {
        return new Response(spec.failsAt(offset), DeviceModel.valueWithJunk(spec, offset, size));
    }

    @Override
    public Response write(long offset, int size, long value) {
        return spec.failsAt(offset) ? Response.ERROR : Response.DONE;
    }
}
