package org.memtck.spec.text;

import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Prints operations in the one canonical form: keys in the order of the language's table, defaults left out. */
final class OperationPrinter implements OperationVisitor<StringBuilder> {
    private final StringBuilder out;

    OperationPrinter(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder create(Operation.Create op) {
        return new RegionPrinter(out).print(op);
    }

    @Override
    public StringBuilder add(Operation.Add op) {
        out.append("add ").append(op.region()).append(" in=").append(op.container());
        key("at", op.at());
        if (op.priority() != null) {
            out.append(" prio=").append(op.priority());
        }
        return out;
    }

    @Override
    public StringBuilder delete(Operation.Delete op) {
        return out.append("del ").append(op.region());
    }

    @Override
    public StringBuilder setEnabled(Operation.SetEnabled op) {
        return out.append(op.enabled() ? "enable " : "disable ").append(op.region());
    }

    @Override
    public StringBuilder move(Operation.Move op) {
        return key(out.append("move ").append(op.region()), "at", op.at());
    }

    @Override
    public StringBuilder resize(Operation.Resize op) {
        return out.append("resize ").append(op.region()).append(" size=").append(op.size());
    }

    @Override
    public StringBuilder retarget(Operation.Retarget op) {
        return key(out.append("retarget ").append(op.region()), "offset", op.offset());
    }

    @Override
    public StringBuilder setReadOnly(Operation.SetReadOnly op) {
        return out.append("readonly ").append(op.region()).append(op.on() ? " on=yes" : " on=no");
    }

    @Override
    public StringBuilder begin(Operation.Begin op) {
        return out.append("begin");
    }

    @Override
    public StringBuilder commit(Operation.Commit op) {
        return out.append("commit");
    }

    @Override
    public StringBuilder openSpace(Operation.OpenSpace op) {
        return out.append("space ").append(op.space()).append(" root=").append(op.root());
    }

    @Override
    public StringBuilder closeSpace(Operation.CloseSpace op) {
        return out.append("unspace ").append(op.space());
    }

    @Override
    public StringBuilder read(Operation.Read op) {
        access("read ", op.space(), op.at(), op.size());
        return order(op.order());
    }

    @Override
    public StringBuilder write(Operation.Write op) {
        access("write ", op.space(), op.at(), op.size());
        key("value", op.value());
        return order(op.order());
    }

    private void access(String keyword, String space, long at, int size) {
        key(out.append(keyword).append(space), "at", at).append(" size=").append(size);
    }

    private StringBuilder order(Endian order) {
        return order == Endian.BIG ? out.append(" order=be") : out;
    }

    @Override
    public StringBuilder load(Operation.Load op) {
        return key(out.append("load ").append(op.space()), "at", op.at())
                .append(" len=")
                .append(op.length());
    }

    @Override
    public StringBuilder store(Operation.Store op) {
        return key(out.append("store ").append(op.space()), "at", op.at())
                .append(" bytes=")
                .append(op.bytes().toHex());
    }

    @Override
    public StringBuilder fill(Operation.Fill op) {
        return key(out.append("fill ").append(op.region()), "at", op.at())
                .append(" bytes=")
                .append(op.bytes().toHex());
    }

    @Override
    public StringBuilder flatView(Operation.FlatView op) {
        return out.append("flatview ").append(op.space());
    }

    @Override
    public StringBuilder find(Operation.Find op) {
        return key(out.append("find ").append(op.space()), "at", op.at());
    }

    @Override
    public StringBuilder kind(KindOperation op) {
        return op.dispatch(new KindPrinter(out));
    }

    @Override
    public StringBuilder attribute(AttributeOperation op) {
        return op.dispatch(new AttributePrinter(out));
    }

    @Override
    public StringBuilder owner(OwnerOperation op) {
        return op.dispatch(new OwnerPrinter(out));
    }

    @Override
    public StringBuilder pin(PinOperation op) {
        return op.dispatch(new PinPrinter(out));
    }

    private void key(String key, long number) {
        key(out, key, number);
    }

    static StringBuilder key(StringBuilder out, String key, long number) {
        return hex(out.append(' ').append(key).append('='), number);
    }

    static StringBuilder hex(StringBuilder out, long number) {
        return out.append("0x").append(Long.toHexString(number));
    }
}
