package org.memtck.qemu.export;

import org.memtck.qemu.export.Names.What;
import org.memtck.spec.scenario.PinOperation;

/** Host windows. */
final class PinStatements implements PinOperation.Visitor<String> {
    private final Program program;

    PinStatements(Program program) {
        this.program = program;
    }

    @Override
    public String pin(PinOperation.Pin pin) {
        String name = program.variable("Window", What.WINDOW, pin.handle());
        program.openWindow(pin.handle(), pin.space());
        return "open_window(&" + name + ", " + program.space(pin.space()) + ", " + Literals.hex(pin.at()) + ", "
                + pin.length() + ", " + Literals.bool(pin.write()) + ");\n";
    }

    @Override
    public String poke(PinOperation.Poke poke) {
        String name = name(poke.handle());
        return require(name, poke.at() + poke.bytes().length()) + "memcpy(" + name + ".memory + "
                + Literals.hex(poke.at()) + ", " + Literals.bytes(poke.bytes()) + ", "
                + poke.bytes().length() + ");\n";
    }

    @Override
    public String peek(PinOperation.Peek peek) {
        String name = name(peek.handle());
        return require(name, peek.at() + peek.length()) + "observe(\"ok\");\nobserve_bytes(" + name + ".memory + "
                + Literals.hex(peek.at()) + ", " + peek.length() + ");\n";
    }

    @Override
    public String unpin(PinOperation.Unpin unpin) {
        String name = name(unpin.handle());
        program.closeWindow(unpin.handle());
        return require(name, unpin.written()) + "close_window(&" + name + ", " + unpin.written() + ");\n";
    }

    private String name(String handle) {
        return program.names().of(What.WINDOW, handle);
    }

    private static String require(String name, long length) {
        return "require_window(&" + name + ", " + length + ");\n";
    }
}
