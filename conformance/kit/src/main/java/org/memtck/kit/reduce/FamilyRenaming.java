package org.memtck.kit.reduce;

import java.util.function.UnaryOperator;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Gives regions, owners, spaces, host windows and eventfds other names in the operations of the rarer families. */
final class FamilyRenaming
        implements KindOperation.Visitor<Operation>,
                AttributeOperation.Visitor<Operation>,
                OwnerOperation.Visitor<Operation>,
                PinOperation.Visitor<Operation> {
    private final UnaryOperator<String> regions;
    private final UnaryOperator<String> spaces;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> eventfds;

    FamilyRenaming(
            UnaryOperator<String> regions,
            UnaryOperator<String> spaces,
            UnaryOperator<String> windows,
            UnaryOperator<String> eventfds) {
        this.regions = regions;
        this.spaces = spaces;
        this.windows = windows;
        this.eventfds = eventfds;
    }

    private String region(String name) {
        return regions.apply(name);
    }

    @Override
    public Operation setRomMode(KindOperation.SetRomMode op) {
        return new KindOperation.SetRomMode(region(op.region()), op.on());
    }

    @Override
    public Operation resizeRam(KindOperation.ResizeRam op) {
        return new KindOperation.ResizeRam(region(op.region()), op.size());
    }

    @Override
    public Operation inspect(KindOperation.Inspect op) {
        return new KindOperation.Inspect(region(op.region()), op.at(), op.length());
    }

    @Override
    public Operation setTranslation(KindOperation.SetTranslation op) {
        return new KindOperation.SetTranslation(region(op.region()), op.iova(), op.to(), op.permission());
    }

    @Override
    public Operation setLog(AttributeOperation.SetLog op) {
        return new AttributeOperation.SetLog(region(op.region()), op.client(), op.on());
    }

    @Override
    public Operation takeDirty(AttributeOperation.TakeDirty op) {
        return new AttributeOperation.TakeDirty(region(op.region()), op.at(), op.length(), op.client());
    }

    @Override
    public Operation coalesce(AttributeOperation.Coalesce op) {
        return new AttributeOperation.Coalesce(region(op.region()), op.at(), op.length());
    }

    @Override
    public Operation uncoalesce(AttributeOperation.Uncoalesce op) {
        return new AttributeOperation.Uncoalesce(region(op.region()));
    }

    @Override
    public Operation flush(AttributeOperation.Flush op) {
        return op;
    }

    @Override
    public Operation addEventfd(AttributeOperation.AddEventfd op) {
        return new AttributeOperation.AddEventfd(
                eventfds.apply(op.event()), region(op.region()), op.at(), op.size(), op.match());
    }

    @Override
    public Operation removeEventfd(AttributeOperation.RemoveEventfd op) {
        return new AttributeOperation.RemoveEventfd(eventfds.apply(op.event()));
    }

    @Override
    public Operation makeOwner(OwnerOperation.MakeOwner op) {
        return new OwnerOperation.MakeOwner(region(op.owner()));
    }

    @Override
    public Operation unown(OwnerOperation.Unown op) {
        return new OwnerOperation.Unown(region(op.owner()));
    }

    @Override
    public Operation ref(OwnerOperation.Ref op) {
        return new OwnerOperation.Ref(region(op.region()));
    }

    @Override
    public Operation unref(OwnerOperation.Unref op) {
        return new OwnerOperation.Unref(region(op.region()));
    }

    @Override
    public Operation destroy(OwnerOperation.Destroy op) {
        return new OwnerOperation.Destroy(region(op.region()));
    }

    @Override
    public Operation pin(PinOperation.Pin op) {
        return new PinOperation.Pin(
                windows.apply(op.handle()), spaces.apply(op.space()), op.at(), op.length(), op.write());
    }

    @Override
    public Operation poke(PinOperation.Poke op) {
        return new PinOperation.Poke(windows.apply(op.handle()), op.at(), op.bytes());
    }

    @Override
    public Operation peek(PinOperation.Peek op) {
        return new PinOperation.Peek(windows.apply(op.handle()), op.at(), op.length());
    }

    @Override
    public Operation unpin(PinOperation.Unpin op) {
        return new PinOperation.Unpin(windows.apply(op.handle()), op.written());
    }
}
