package org.memtck.example;

import org.memtck.example.bus.PagedBus;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/**
 * {@link PagedBus} as memtck sees it: names become objects, and answers become observations. This class has
 * the map and accesses to it; each further part of the contract has an interface of its own.
 */
final class BusAdapter implements MemorySubsystem, BusRegions, BusSpecials, BusAttributes, BusOwners, BusWindows {
    private final World world = new World();

    @Override
    public World world() {
        return world;
    }

    /** Creates nothing for an owner that is not there, or was left by its creator (rules LIFE-1 and LIFE-5). */
    @Override
    public Observation createOwnedRegion(String region, RegionSpec spec, Device device, String owner) {
        Observation known = world.done(() -> world.owners.get(owner).checkHeld());
        return known.status() == Status.OK
                ? MemorySubsystem.super.createOwnedRegion(region, spec, device, owner)
                : known;
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return world.done(() -> world.tree.add(world.region(container), world.region(region), at, priority));
    }

    @Override
    public Observation deleteSubregion(String region) {
        return world.done(() -> world.tree.remove(world.region(region)));
    }

    @Override
    public Observation setEnabled(String region, boolean enabled) {
        return world.done(() -> world.tree.setEnabled(world.region(region), enabled));
    }

    @Override
    public Observation move(String region, long at) {
        return world.done(() -> world.tree.move(world.region(region), at));
    }

    @Override
    public Observation resize(String region, Size size) {
        return world.done(() -> world.tree.resize(world.region(region), size));
    }

    @Override
    public Observation retarget(String alias, long offset) {
        return world.done(() -> world.tree.retarget(world.region(alias), offset));
    }

    @Override
    public Observation setReadOnly(String region, boolean on) {
        return world.done(() -> world.tree.setReadOnly(world.region(region), on));
    }

    @Override
    public Observation begin() {
        return world.done(world.tree::begin);
    }

    @Override
    public Observation commit() {
        return world.done(world.tree::commit);
    }

    @Override
    public Observation openSpace(String space, String root) {
        return world.done(() -> {
            world.spaces.checkFresh(space);
            world.spaces.put(space, world.bus.open(world.region(root)));
        });
    }

    @Override
    public Observation closeSpace(String space) {
        return world.done(() -> {
            world.bus.close(world.space(space));
            world.spaces.remove(space);
        });
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return world.answer(() -> Answers.of(world.space(space).read(at, size, order)));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return world.answer(() -> Answers.of(world.space(space).write(at, size, value, order)));
    }

    @Override
    public Observation load(String space, long at, int length) {
        byte[] bytes = new byte[length];
        return world.answer(() -> Answers.of(world.space(space).load(at, bytes), bytes));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        return world.answer(() -> Answers.of(world.space(space).store(at, bytes.toArray())));
    }

    @Override
    public Observation fill(String region, long at, Bytes bytes) {
        return world.done(() -> world.bus.fill(world.region(region), at, bytes));
    }

    @Override
    public Observation flatView(String space) {
        return world.answer(() -> Answers.of(world.space(space).segments()));
    }

    @Override
    public Observation find(String space, long at) {
        return world.answer(() -> Answers.of(world.space(space).find(at), at));
    }
}
