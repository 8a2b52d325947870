package org.memtck.qemu.export;

import java.util.List;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Range;

/** Queries dirty pages, and checks which bytes must and may be in them: only the target knows its page size. */
final class DirtyCheck {
    /** 64 pages of 4,096 bytes, which QEMU looks at and clears at a time. */
    private static final long WINDOW = 0x40000;

    private DirtyCheck() {}

    static String of(AttributeOperation.TakeDirty take, DirtyBytes dirty, Program program) {
        AttributeStatements.requireClient(take.client());
        if (take.length() == 0) {
            return "observe(\"ok\");\ncheck(\"ok\");\n";
        }
        long end = take.at() + take.length();
        boolean whole =
                end % WINDOW == 0 || end == program.spec(take.region()).size().last() + 1;
        if (take.at() % WINDOW != 0 || !whole) {
            throw new RefusedException(
                    "QEMU looks at 64 dirty pages at a time and clears them all: ask for whole stretches"
                            + " of 0x40000 bytes, or up to the region's end");
        }
        return "take_dirty(" + program.region(take.region()) + ", " + Literals.hex(take.at()) + ", "
                + Literals.hex(take.length()) + ",\n           " + bytes(dirty.written()) + ",\n           "
                + bytes(dirty.maybe()) + ");\n";
    }

    private static String bytes(List<Range> ranges) {
        if (ranges.isEmpty()) {
            return "NULL, 0";
        }
        StringBuilder out = new StringBuilder("(Bytes[]) { ");
        for (Range range : ranges) {
            out.append("{ ").append(Literals.hex(range.first())).append(", ").append(Literals.hex(range.last()));
            out.append(" }, ");
        }
        out.setLength(out.length() - 2);
        return out.append(" }, ").append(ranges.size()).toString();
    }
}
