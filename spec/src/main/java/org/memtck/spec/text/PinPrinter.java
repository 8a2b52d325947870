package org.memtck.spec.text;

import org.memtck.spec.scenario.PinOperation;

/** Prints what is done with host windows. */
final class PinPrinter implements PinOperation.Visitor<StringBuilder> {
    private final StringBuilder out;

    PinPrinter(StringBuilder out) {
        this.out = out;
    }

    @Override
    public StringBuilder pin(PinOperation.Pin op) {
        out.append("pin ").append(op.handle()).append(" space=").append(op.space());
        OperationPrinter.key(out, "at", op.at());
        return out.append(" len=").append(op.length()).append(op.write() ? " access=w" : " access=r");
    }

    @Override
    public StringBuilder poke(PinOperation.Poke op) {
        return OperationPrinter.key(out.append("poke ").append(op.handle()), "at", op.at())
                .append(" bytes=")
                .append(op.bytes().toHex());
    }

    @Override
    public StringBuilder peek(PinOperation.Peek op) {
        return OperationPrinter.key(out.append("peek ").append(op.handle()), "at", op.at())
                .append(" len=")
                .append(op.length());
    }

    @Override
    public StringBuilder unpin(PinOperation.Unpin op) {
        return out.append("unpin ").append(op.handle()).append(" written=").append(op.written());
    }
}
