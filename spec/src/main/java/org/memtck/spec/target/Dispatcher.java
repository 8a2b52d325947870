package org.memtck.spec.target;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Turns each operation into a call of the contract, and adds the callbacks that it caused to the answer. */
final class Dispatcher implements OperationVisitor<Observation> {
    /** A target that calls back without end is stopped here. */
    private static final int MOST_CALLS = 1 << 20;

    private final MemorySubsystem subsystem;
    private final FamilyDispatcher rest;
    private final List<Call> calls = new ArrayList<>();
    private final List<String> signals = new ArrayList<>();

    Dispatcher(MemorySubsystem subsystem) {
        this.subsystem = subsystem;
        this.rest = new FamilyDispatcher(subsystem, this::signal);
    }

    Observation run(Operation operation) {
        calls.clear();
        signals.clear();
        return operation.accept(this).withCalls(calls).withSignals(signals);
    }

    private void signal(String event) {
        if (signals.size() == MOST_CALLS) {
            throw new IllegalStateException("more than " + MOST_CALLS + " signals in one operation");
        }
        signals.add(event);
    }

    private void record(Call call) {
        if (calls.size() == MOST_CALLS) {
            throw new IllegalStateException("more than " + MOST_CALLS + " callbacks in one operation");
        }
        calls.add(call);
    }

    @Override
    public Observation create(Operation.Create op) {
        RecordingDevice device = new RecordingDevice(op.region(), op.spec().deviceOrPlain(), this::record);
        return op.owner() == null
                ? subsystem.createRegion(op.region(), op.spec(), device)
                : subsystem.createOwnedRegion(op.region(), op.spec(), device, op.owner());
    }

    @Override
    public Observation add(Operation.Add op) {
        return subsystem.addSubregion(op.container(), op.region(), op.at(), op.effectivePriority());
    }

    @Override
    public Observation delete(Operation.Delete op) {
        return subsystem.deleteSubregion(op.region());
    }

    @Override
    public Observation setEnabled(Operation.SetEnabled op) {
        return subsystem.setEnabled(op.region(), op.enabled());
    }

    @Override
    public Observation move(Operation.Move op) {
        return subsystem.move(op.region(), op.at());
    }

    @Override
    public Observation resize(Operation.Resize op) {
        return subsystem.resize(op.region(), op.size());
    }

    @Override
    public Observation retarget(Operation.Retarget op) {
        return subsystem.retarget(op.region(), op.offset());
    }

    @Override
    public Observation setReadOnly(Operation.SetReadOnly op) {
        return subsystem.setReadOnly(op.region(), op.on());
    }

    @Override
    public Observation begin(Operation.Begin op) {
        return subsystem.begin();
    }

    @Override
    public Observation commit(Operation.Commit op) {
        return subsystem.commit();
    }

    @Override
    public Observation openSpace(Operation.OpenSpace op) {
        return subsystem.openSpace(op.space(), op.root());
    }

    @Override
    public Observation closeSpace(Operation.CloseSpace op) {
        return subsystem.closeSpace(op.space());
    }

    @Override
    public Observation read(Operation.Read op) {
        return subsystem.read(op.space(), op.at(), op.size(), op.order());
    }

    @Override
    public Observation write(Operation.Write op) {
        return subsystem.write(op.space(), op.at(), op.size(), op.value(), op.order());
    }

    @Override
    public Observation load(Operation.Load op) {
        return subsystem.load(op.space(), op.at(), op.length());
    }

    @Override
    public Observation store(Operation.Store op) {
        return subsystem.store(op.space(), op.at(), op.bytes());
    }

    @Override
    public Observation fill(Operation.Fill op) {
        return subsystem.fill(op.region(), op.at(), op.bytes());
    }

    @Override
    public Observation flatView(Operation.FlatView op) {
        return subsystem.flatView(op.space());
    }

    @Override
    public Observation find(Operation.Find op) {
        return subsystem.find(op.space(), op.at());
    }

    @Override
    public Observation kind(KindOperation op) {
        return op.dispatch(rest);
    }

    @Override
    public Observation attribute(AttributeOperation op) {
        return op.dispatch(rest);
    }

    @Override
    public Observation owner(OwnerOperation op) {
        return op.dispatch(rest);
    }

    @Override
    public Observation pin(PinOperation op) {
        return op.dispatch(rest);
    }
}
