package org.memtck.spec.target;

import java.util.function.Consumer;
import java.util.function.Function;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Turns each operation into a call of the contract. */
final class Dispatcher implements OperationVisitor<Observation> {
    private final MemorySubsystem subsystem;
    private final Function<Operation.Create, Device> devices;
    private final FamilyDispatcher rest;

    /**
     * Makes one.
     *
     * @param devices makes the callbacks of a region that is created
     * @param signals takes the name of every eventfd that is signalled
     */
    Dispatcher(MemorySubsystem subsystem, Function<Operation.Create, Device> devices, Consumer<String> signals) {
        this.subsystem = subsystem;
        this.devices = devices;
        this.rest = new FamilyDispatcher(subsystem, signals);
    }

    Observation answer(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public Observation create(Operation.Create op) {
        Device device = devices.apply(op);
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
        return rest.answer(op);
    }

    @Override
    public Observation attribute(AttributeOperation op) {
        return rest.answer(op);
    }

    @Override
    public Observation owner(OwnerOperation op) {
        return rest.answer(op);
    }

    @Override
    public Observation pin(PinOperation op) {
        return rest.answer(op);
    }
}
