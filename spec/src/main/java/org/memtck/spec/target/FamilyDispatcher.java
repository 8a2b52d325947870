package org.memtck.spec.target;

import java.util.function.Consumer;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Turns the operations of the further families into calls of the contract. */
final class FamilyDispatcher
        implements KindOperation.Visitor<Observation>,
                AttributeOperation.Visitor<Observation>,
                OwnerOperation.Visitor<Observation>,
                PinOperation.Visitor<Observation> {
    private final MemorySubsystem subsystem;
    private final Consumer<String> signals;

    /**
     * Makes one.
     *
     * @param signals takes the name of every eventfd that is signalled
     */
    FamilyDispatcher(MemorySubsystem subsystem, Consumer<String> signals) {
        this.subsystem = subsystem;
        this.signals = signals;
    }

    @Override
    public Observation setRomMode(KindOperation.SetRomMode op) {
        return subsystem.setRomMode(op.region(), op.on());
    }

    @Override
    public Observation resizeRam(KindOperation.ResizeRam op) {
        return subsystem.resizeRam(op.region(), op.size());
    }

    @Override
    public Observation inspect(KindOperation.Inspect op) {
        return subsystem.inspect(op.region(), op.at(), op.length());
    }

    @Override
    public Observation setTranslation(KindOperation.SetTranslation op) {
        return subsystem.setTranslation(op.region(), op.iova(), op.to(), op.permission());
    }

    @Override
    public Observation setLog(AttributeOperation.SetLog op) {
        return subsystem.setLog(op.region(), op.client(), op.on());
    }

    @Override
    public Observation takeDirty(AttributeOperation.TakeDirty op) {
        return subsystem.takeDirty(op.region(), op.at(), op.length(), op.client());
    }

    @Override
    public Observation coalesce(AttributeOperation.Coalesce op) {
        return subsystem.coalesce(op.region(), op.at(), op.length());
    }

    @Override
    public Observation uncoalesce(AttributeOperation.Uncoalesce op) {
        return subsystem.uncoalesce(op.region());
    }

    @Override
    public Observation flush(AttributeOperation.Flush op) {
        return subsystem.flush();
    }

    @Override
    public Observation addEventfd(AttributeOperation.AddEventfd op) {
        return subsystem.addEventfd(
                op.event(), op.region(), op.at(), op.size(), op.match(), () -> signals.accept(op.event()));
    }

    @Override
    public Observation removeEventfd(AttributeOperation.RemoveEventfd op) {
        return subsystem.removeEventfd(op.event());
    }

    @Override
    public Observation makeOwner(OwnerOperation.MakeOwner op) {
        return subsystem.makeOwner(op.owner());
    }

    @Override
    public Observation unown(OwnerOperation.Unown op) {
        return subsystem.unown(op.owner());
    }

    @Override
    public Observation ref(OwnerOperation.Ref op) {
        return subsystem.ref(op.region());
    }

    @Override
    public Observation unref(OwnerOperation.Unref op) {
        return subsystem.unref(op.region());
    }

    @Override
    public Observation destroy(OwnerOperation.Destroy op) {
        return subsystem.destroy(op.region());
    }

    @Override
    public Observation pin(PinOperation.Pin op) {
        return subsystem.pin(op.handle(), op.space(), op.at(), op.length(), op.write());
    }

    @Override
    public Observation poke(PinOperation.Poke op) {
        return subsystem.poke(op.handle(), op.at(), op.bytes());
    }

    @Override
    public Observation peek(PinOperation.Peek op) {
        return subsystem.peek(op.handle(), op.at(), op.length());
    }

    @Override
    public Observation unpin(PinOperation.Unpin op) {
        return subsystem.unpin(op.handle(), op.written());
    }
}
