package org.memtck.qemu.export;

import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Size;

/** Numbers, sizes and texts as C writes them. */
final class Literals {
    /** The longest text that a step is shown with, in characters. */
    private static final int LABEL = 120;

    private static final int BYTES_PER_LINE = 24;

    private Literals() {}

    static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    /** A size as QEMU's functions take it, for which the largest number stands for 2^64. */
    static String size(Size size) {
        if (size.last() == -2) {
            throw new RefusedException("QEMU has no way to say a size of 2^64-1: it takes it for 2^64");
        }
        return size.equals(Size.ALL) ? "UINT64_MAX" : hex(size.last() + 1);
    }

    static String bool(boolean value) {
        return value ? "true" : "false";
    }

    /** Text of printable ASCII. */
    static String string(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What a step is shown as. */
    static String label(String operation) {
        return string(operation.length() <= LABEL ? operation : operation.substring(0, LABEL) + "...");
    }

    static String bytes(Bytes bytes) {
        if (bytes.length() == 0) {
            return "\"\"";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            boolean begins = i % BYTES_PER_LINE == 0;
            out.append(!begins ? "" : i == 0 ? "\"" : "\"\n        \"");
            out.append(String.format("\\x%02x", bytes.at(i) & 0xff));
        }
        return out.append('"').toString();
    }
}
