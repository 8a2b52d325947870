package org.memtck.spec.text;

import org.memtck.spec.scenario.OwnerOperation;

/** Prints what is done with owners and lifetimes. */
final class OwnerPrinter implements OwnerOperation.Visitor<StringBuilder> {
    private final StringBuilder out;

    OwnerPrinter(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder makeOwner(OwnerOperation.MakeOwner op) {
        return out.append("owner ").append(op.owner());
    }

    @Override
    public StringBuilder unown(OwnerOperation.Unown op) {
        return out.append("unowner ").append(op.owner());
    }

    @Override
    public StringBuilder ref(OwnerOperation.Ref op) {
        return out.append("ref ").append(op.region());
    }

    @Override
    public StringBuilder unref(OwnerOperation.Unref op) {
        return out.append("unref ").append(op.region());
    }

    @Override
    public StringBuilder destroy(OwnerOperation.Destroy op) {
        return out.append("destroy ").append(op.region());
    }
}
