package org.memtck.bench.workload;

import java.util.List;
import java.util.Set;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;

/** Copies of a block within RAM, as a device does by DMA: a block read and a block write. */
final class CopyWorkloads {
    private static final int SOURCE = 0;

    private CopyWorkloads() {}

    static List<Workload> all() {
        return List.of(workload("copy-4k", "copy of 4 KiB", 4 << 10), workload("copy-1m", "copy of 1 MiB", 1 << 20));
    }

    private static Workload workload(String id, String title, int length) {
        return new Workload(new Series(id, "copy", title, null), 1, Set.of(Capability.BLOCK), size -> plan(length));
    }

    private static Plan plan(int length) {
        int ram = 2 * length;
        Lines lines = new Lines(ram).ram("ram", ram).add("ram", Lines.BUS, 0).open();
        for (int at = 0; at < length; at += Limits.BLOCK) {
            Bytes bytes = pattern(at, Math.min(length - at, Limits.BLOCK));
            lines.line(new Operation.Store(Lines.SPACE, SOURCE + at, bytes));
        }
        return new Plan.Cycle(lines.all(), new Repeated.Copy(Lines.SPACE, SOURCE, length, length));
    }

    private static Bytes pattern(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) DeviceModel.byteAt(0, from + i);
        }
        return Bytes.copyOf(bytes);
    }
}
