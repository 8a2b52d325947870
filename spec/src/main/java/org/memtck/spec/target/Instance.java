package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.device.SilentDevice;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;

/**
 * A fresh instance of an implementation in Java whose callbacks happen but are not recorded, so that it can be measured.
 * Operations bring it into shape; what is measured is called on the subsystem itself.
 */
@Api
public final class Instance {
    private final MemorySubsystem subsystem;
    private final Dispatcher dispatcher;

    Instance(MemorySubsystem subsystem) {
        this.subsystem = subsystem;
        this.dispatcher = new Dispatcher(subsystem, Instance::device, event -> {});
    }

    private static SilentDevice device(Operation.Create create) {
        return new SilentDevice(create.spec().deviceOrPlain());
    }

    /** The implementation. */
    public MemorySubsystem subsystem() {
        return subsystem;
    }

    /** Carries out an operation. */
    public Observation run(Operation operation) {
        return dispatcher.answer(operation);
    }
}
