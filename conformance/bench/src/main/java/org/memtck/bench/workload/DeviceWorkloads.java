package org.memtck.bench.workload;

import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;

/** Accesses to a device: one callback each, split into four, and widened to one that is larger. */
final class DeviceWorkloads {
    private static final AccessSizes BYTES = new AccessSizes(1, 1, false);
    private static final AccessSizes WORDS = new AccessSizes(4, 4, false);

    private DeviceWorkloads() {}

    static List<Workload> all() {
        return List.of(
                workload("mmio-read", "read of a device", Lines.read(0, 4), AccessSizes.ANY_ALIGNED),
                workload("mmio-write", "write to a device", Lines.write(0, 4), AccessSizes.ANY_ALIGNED),
                workload("mmio-read-split", "read of 4 bytes of a device, in 4 callbacks", Lines.read(0, 4), BYTES),
                workload("mmio-write-split", "write of 4 bytes to a device, in 4 callbacks", Lines.write(0, 4), BYTES),
                workload("mmio-read-widened", "read of 1 byte of a device, widened to 4", Lines.read(0, 1), WORDS));
    }

    private static Workload workload(String id, String title, Operation access, AccessSizes impl) {
        Capability need = impl.equals(AccessSizes.ANY_ALIGNED) ? Capability.MMIO : Capability.ACCESS_CONSTRAINTS;
        return new Workload(new Series(id, "mmio", title, null), 1, Set.of(need), size -> plan(access, impl));
    }

    private static Plan plan(Operation access, AccessSizes impl) {
        Lines lines = new Lines(2 * Lines.PAGE);
        lines.device("dev", 1, impl).add("dev", Lines.BUS, 0).open();
        return new Plan.Cycle(lines.all(), new Repeated.Walking(access, 4, Lines.PAGE));
    }
}
