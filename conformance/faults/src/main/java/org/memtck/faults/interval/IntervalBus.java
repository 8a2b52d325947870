package org.memtck.faults.interval;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** A bus with a sorted map of segments for each space. It is as correct as its parts. */
final class IntervalBus implements MemorySubsystem {
    private final Parts parts;
    private final Map<String, Region> regions = new HashMap<>();

    IntervalBus(Parts parts) {
        this.parts = parts;
    }

    private static Observation answer(Supplier<Observation> question) {
        try {
            return question.get();
        } catch (Refusal refusal) {
            return refusal.answer;
        }
    }

    private static Observation done(Runnable operation) {
        return answer(() -> {
            operation.run();
            return Observation.ok();
        });
    }

    private Region region(String name) {
        Region region = regions.get(name);
        if (region == null) {
            throw Refusal.error("there is no region " + name);
        }
        return region;
    }

    private Space space(String name) {
        return parts.spaces.get(name);
    }

    @Override
    public Observation createRegion(String name, RegionSpec spec, Device device) {
        Kind kind = Kind.of(spec);
        return kind == null
                ? Observation.unsupported()
                : done(() -> {
                    Region target = spec instanceof RegionSpec.Alias alias ? region(alias.target()) : null;
                    create(new Region(name, kind, spec, target, device));
                });
    }

    private void create(Region region) {
        if (regions.putIfAbsent(region.name, region) != null) {
            throw Refusal.error("the region " + region + " exists already");
        }
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return done(() -> parts.tree.add(region(container), region(region), at, priority));
    }

    @Override
    public Observation deleteSubregion(String region) {
        return done(() -> parts.tree.delete(region(region)));
    }

    @Override
    public Observation setEnabled(String region, boolean enabled) {
        return done(() -> parts.tree.setEnabled(region(region), enabled));
    }

    @Override
    public Observation move(String region, long at) {
        return done(() -> parts.tree.move(region(region), at));
    }

    @Override
    public Observation resize(String region, Size size) {
        return done(() -> parts.tree.resize(region(region), size));
    }

    @Override
    public Observation retarget(String alias, long offset) {
        return done(() -> parts.tree.retarget(region(alias), offset));
    }

    @Override
    public Observation setReadOnly(String region, boolean on) {
        return done(() -> parts.tree.setReadOnly(region(region), on));
    }

    @Override
    public Observation setRomMode(String region, boolean on) {
        return done(() -> parts.tree.setRomMode(region(region), on));
    }

    @Override
    public Observation begin() {
        return done(() -> parts.transaction.begin());
    }

    @Override
    public Observation commit() {
        return done(() -> parts.transaction.commit());
    }

    @Override
    public Observation openSpace(String space, String root) {
        return done(() -> parts.spaces.open(space, region(root)));
    }

    @Override
    public Observation closeSpace(String space) {
        return done(() -> parts.spaces.close(space));
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return answer(() -> parts.cpu.read(space(space), at, size, order));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return answer(() -> parts.cpu.write(space(space), at, size, value, order));
    }

    @Override
    public Observation load(String space, long at, int length) {
        return answer(() -> parts.dma.load(space(space), at, length));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        return answer(() -> parts.dma.store(space(space), at, bytes.toArray()));
    }

    @Override
    public Observation fill(String name, long at, Bytes bytes) {
        return done(() -> fill(region(name), at, bytes.toArray()));
    }

    private static void fill(Region region, long at, byte[] bytes) {
        long last = Addresses.plus(at, Math.max(0, bytes.length - 1));
        if (!region.kind.hasMemory() || !region.size.contains(last)) {
            throw Refusal.error("the region " + region + " has no such bytes");
        }
        region.memory.write(at, bytes);
    }

    @Override
    public Observation flatView(String space) {
        return answer(() -> parts.monitor.flatView(space(space)));
    }

    @Override
    public Observation find(String space, long at) {
        return answer(() -> parts.monitor.find(space(space), at));
    }
}
