package org.memtck.spec.text;

import org.memtck.spec.scenario.KindOperation;

/** Prints what only regions of certain kinds can do. */
final class KindPrinter implements KindOperation.Visitor<StringBuilder> {
    private final StringBuilder out;

    KindPrinter(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder setRomMode(KindOperation.SetRomMode op) {
        return out.append("romdmode ").append(op.region()).append(op.on() ? " on=yes" : " on=no");
    }

    @Override
    public StringBuilder resizeRam(KindOperation.ResizeRam op) {
        return out.append("ramresize ").append(op.region()).append(" size=").append(op.size());
    }

    @Override
    public StringBuilder inspect(KindOperation.Inspect op) {
        return OperationPrinter.key(out.append("inspect ").append(op.region()), "at", op.at())
                .append(" len=")
                .append(op.length());
    }

    @Override
    public StringBuilder setTranslation(KindOperation.SetTranslation op) {
        OperationPrinter.key(out.append("iotlb ").append(op.region()), "iova", op.iova());
        return OperationPrinter.key(out, "to", op.to())
                .append(" perm=")
                .append(op.permission().word());
    }
}
