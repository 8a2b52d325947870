package org.memtck.faults;

import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** A bus that walks a mutable tree of regions on each access. It is as correct as its parts. */
final class TreeWalkBus implements MemorySubsystem {
    private final Parts parts;
    private final Names<Region> regions = new Names<>("region");

    TreeWalkBus(Parts parts) {
        this.parts = parts;
    }

    private static Observation done(Runnable operation) {
        try {
            operation.run();
            return Observation.ok();
        } catch (Refusal refusal) {
            return refusal.observation();
        }
    }

    /** An operation that has an answer, or is refused. */
    private interface Question {
        Observation answer();
    }

    private static Observation answered(Question question) {
        try {
            return question.answer();
        } catch (Refusal refusal) {
            return refusal.observation();
        }
    }

    @Override
    public Observation createRegion(String name, RegionSpec spec, Device device) {
        return done(() -> {
            regions.refuseTaken(name);
            Region target = spec instanceof RegionSpec.Alias alias ? regions.get(alias.target()) : null;
            Region region = new Region(name, spec, target, device, parts.store.memory(spec));
            regions.put(name, region);
            parts.stage.created(region);
        });
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return done(() -> parts.changes.add(regions.get(container), regions.get(region), at, priority));
    }

    @Override
    public Observation deleteSubregion(String region) {
        return done(() -> parts.changes.delete(regions.get(region)));
    }

    @Override
    public Observation setEnabled(String region, boolean enabled) {
        return done(() -> parts.changes.setEnabled(regions.get(region), enabled));
    }

    @Override
    public Observation move(String region, long at) {
        return done(() -> parts.changes.move(regions.get(region), at));
    }

    @Override
    public Observation resize(String region, Size size) {
        return done(() -> parts.changes.resize(regions.get(region), size));
    }

    @Override
    public Observation retarget(String alias, long offset) {
        return done(() -> parts.changes.retarget(regions.get(alias), offset));
    }

    @Override
    public Observation setReadOnly(String region, boolean on) {
        return done(() -> parts.changes.setReadOnly(regions.get(region), on));
    }

    @Override
    public Observation begin() {
        return done(parts.stage::begin);
    }

    @Override
    public Observation commit() {
        return done(parts.stage::commit);
    }

    @Override
    public Observation openSpace(String space, String root) {
        return done(() -> parts.spaces.open(space, regions.get(root)));
    }

    @Override
    public Observation closeSpace(String space) {
        return done(() -> parts.spaces.close(space));
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return answered(() -> parts.guest.read(parts.spaces.root(space), at, size, order));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return answered(() -> parts.guest.write(parts.spaces.root(space), at, size, value, order));
    }

    @Override
    public Observation load(String space, long at, int length) {
        return answered(() -> parts.block.load(parts.spaces.root(space), at, length));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        return answered(() -> parts.block.store(parts.spaces.root(space), at, bytes.toArray()));
    }

    @Override
    public Observation fill(String name, long at, Bytes bytes) {
        return done(() -> {
            Region region = regions.get(name);
            refuseBadFill(region, at, bytes.length());
            parts.store.fill(region, at, bytes);
        });
    }

    private static void refuseBadFill(Region region, long at, int length) {
        if (!region.kind.hasContent()) {
            throw Refusal.error(region.name + " has no content to fill");
        }
        long last = at + length - 1;
        if (length > 0 && (Unsigned.less(last, at) || !region.next.size.contains(last))) {
            throw Refusal.error("the bytes reach past the end of " + region.name);
        }
    }

    @Override
    public Observation flatView(String space) {
        return answered(() -> parts.view.flatView(parts.spaces.root(space)));
    }

    @Override
    public Observation find(String space, long at) {
        return answered(() -> parts.view.find(parts.spaces.root(space), at));
    }
}
