package org.memtck.spec.device;

import java.util.function.Consumer;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Call;
import org.memtck.spec.scenario.DeviceSpec;

/** The device model behind callbacks that record every call. */
@Api
public final class RecordingDevice implements Device {
    private final String region;
    private final DeviceSpec spec;
    private final Consumer<Call> recorder;

    /**
     * Makes the device of a region.
     *
     * @param recorder takes every callback, in order
     */
    public RecordingDevice(String region, DeviceSpec spec, Consumer<Call> recorder) {
        this.region = region;
        this.spec = spec;
        this.recorder = recorder;
    }

    @Override
    public Response read(long offset, int size) {
        long value = DeviceModel.valueWithJunk(spec, offset, size);
        recorder.accept(new Call(region, false, offset, size, DeviceModel.cut(value, size)));
        return new Response(spec.failsAt(offset), value);
    }

    @Override
    public Response write(long offset, int size, long value) {
        recorder.accept(new Call(region, true, offset, size, value));
        return spec.failsAt(offset) ? Response.ERROR : Response.DONE;
    }
}
