package org.memtck.bench.workload;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.timing.Repeated;

/** Writes the operations that bring a target into shape. Every plan has one container, the bus, and one space. */
final class Lines {
    static final String BUS = "bus";
    static final String SPACE = "cpu";
    /** The bytes of a page, and of most regions here. */
    static final long PAGE = 0x1000;

    private static final int KNOWN = 64;
    private static final long PATTERN = 0x9e3779b97f4a7c15L;

    private final List<Operation> operations = new ArrayList<>();

    /** Begins with the bus. */
    Lines(long size) {
        container(BUS, size);
    }

    Lines container(String name, long size) {
        return create(name, new RegionSpec.Container(Size.of(size)));
    }

    Lines ram(String name, long size) {
        return create(name, new RegionSpec.Ram(Size.of(size)));
    }

    Lines alias(String name, String of, long offset, long size) {
        return create(name, new RegionSpec.Alias(of, offset, Size.of(size)));
    }

    /** A device of one page. Each has bytes of its own, so that a read of a wrong one shows. */
    Lines device(String name, long seed, AccessSizes impl) {
        return device(name, PAGE, seed, impl);
    }

    /** A device. */
    Lines device(String name, long size, long seed, AccessSizes impl) {
        DeviceSpec device = new DeviceSpec(Endian.LITTLE, AccessSizes.ANY_ALIGNED, impl, seed, null);
        return create(name, new RegionSpec.Mmio(Size.of(size), device));
    }

    private Lines create(String name, RegionSpec spec) {
        return line(new Operation.Create(name, spec));
    }

    Lines add(String name, String container, long at) {
        return line(new Operation.Add(name, container, at, null));
    }

    Lines open() {
        return line(new Operation.OpenSpace(SPACE, BUS));
    }

    Lines line(Operation operation) {
        operations.add(operation);
        return this;
    }

    List<Operation> all() {
        return operations;
    }

    /** Writes of different values to where a walk reads first, so that a read of a wrong place shows. */
    static List<Operation> known(Repeated.Walking walk) {
        List<Operation> writes = new ArrayList<>();
        if (walk.access() instanceof Operation.Read read) {
            for (int k = 0; k < KNOWN; k++) {
                long at = read.at() + (walk.step() * k) % walk.span();
                long value = (PATTERN * (k + 1)) >>> (Long.SIZE - 8 * read.size());
                writes.add(new Operation.Write(SPACE, at, read.size(), value, Endian.LITTLE));
            }
        }
        return writes;
    }

    static Operation.Read read(long at, int size) {
        return new Operation.Read(SPACE, at, size, Endian.LITTLE);
    }

    static Operation.Write write(long at, int size) {
        return new Operation.Write(SPACE, at, size, PATTERN >>> (Long.SIZE - 8 * size), Endian.LITTLE);
    }
}
