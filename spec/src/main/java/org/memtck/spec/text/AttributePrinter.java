package org.memtck.spec.text;

import org.memtck.spec.scenario.AttributeOperation;

/** Prints what is done with attributes. */
final class AttributePrinter implements AttributeOperation.Visitor<StringBuilder> {
    private final StringBuilder out;

    AttributePrinter(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder setLog(AttributeOperation.SetLog op) {
        return out.append("log ")
                .append(op.region())
                .append(" client=")
                .append(op.client())
                .append(op.on() ? " on=yes" : " on=no");
    }

    @Override
    public StringBuilder takeDirty(AttributeOperation.TakeDirty op) {
        return range("dirty ", op.region(), op.at(), op.length())
                .append(" client=")
                .append(op.client());
    }

    @Override
    public StringBuilder coalesce(AttributeOperation.Coalesce op) {
        return range("coalesce ", op.region(), op.at(), op.length());
    }

    @Override
    public StringBuilder uncoalesce(AttributeOperation.Uncoalesce op) {
        return out.append("uncoalesce ").append(op.region());
    }

    @Override
    public StringBuilder flush(AttributeOperation.Flush op) {
        return out.append("flush");
    }

    @Override
    public StringBuilder addEventfd(AttributeOperation.AddEventfd op) {
        out.append("eventfd ").append(op.event()).append(" region=").append(op.region());
        OperationPrinter.key(out, "at", op.at()).append(" size=").append(op.size());
        return op.match() == null ? out : OperationPrinter.key(out, "match", op.match());
    }

    @Override
    public StringBuilder removeEventfd(AttributeOperation.RemoveEventfd op) {
        return out.append("uneventfd ").append(op.event());
    }

    private StringBuilder range(String keyword, String region, long at, long length) {
        OperationPrinter.key(out.append(keyword).append(region), "at", at);
        return OperationPrinter.key(out, "len", length);
    }
}
