package org.memtck.example;

import java.util.function.Supplier;
import org.memtck.example.bus.AddressSpace;
import org.memtck.example.bus.BusException;
import org.memtck.example.bus.PagedBus;
import org.memtck.example.bus.Region;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** {@link PagedBus} as memtck sees it: names become objects, and answers become observations. */
final class BusAdapter implements MemorySubsystem {
    private final PagedBus bus = new PagedBus();
    private final Names<Region> regions = new Names<>();
    private final Names<AddressSpace> spaces = new Names<>();

    @Override
    public Observation createRegion(String name, RegionSpec spec, Device device) {
        return done(() -> {
            regions.checkFresh(name);
            regions.put(name, create(name, spec, device));
        });
    }

    private Region create(String name, RegionSpec spec, Device device) {
        if (spec instanceof RegionSpec.Alias alias) {
            return bus.alias(name, alias.size(), regions.get(alias.target()), alias.offset());
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            return bus.device(name, mmio.size(), mmio.device(), device);
        } else if (spec instanceof RegionSpec.Ram) {
            return bus.ram(name, spec.size());
        } else if (spec instanceof RegionSpec.Rom) {
            return bus.rom(name, spec.size());
        } else if (spec instanceof RegionSpec.Reservation) {
            return bus.reservation(name, spec.size());
        }
        return bus.container(name, spec.size());
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return done(() -> bus.add(regions.get(container), regions.get(region), at, priority));
    }

    @Override
    public Observation deleteSubregion(String region) {
        return done(() -> bus.remove(regions.get(region)));
    }

    @Override
    public Observation setEnabled(String region, boolean enabled) {
        return done(() -> bus.setEnabled(regions.get(region), enabled));
    }

    @Override
    public Observation move(String region, long at) {
        return done(() -> bus.move(regions.get(region), at));
    }

    @Override
    public Observation resize(String region, Size size) {
        return done(() -> bus.resize(regions.get(region), size));
    }

    @Override
    public Observation retarget(String alias, long offset) {
        return done(() -> bus.retarget(regions.get(alias), offset));
    }

    @Override
    public Observation setReadOnly(String region, boolean on) {
        return done(() -> bus.setReadOnly(regions.get(region), on));
    }

    @Override
    public Observation begin() {
        return done(bus::begin);
    }

    @Override
    public Observation commit() {
        return done(bus::commit);
    }

    @Override
    public Observation openSpace(String space, String root) {
        return done(() -> {
            spaces.checkFresh(space);
            spaces.put(space, bus.open(regions.get(root)));
        });
    }

    @Override
    public Observation closeSpace(String space) {
        return done(() -> spaces.remove(space));
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return answer(() -> Answers.of(spaces.get(space).read(at, size, order)));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return answer(() -> Answers.of(spaces.get(space).write(at, size, value, order)));
    }

    @Override
    public Observation load(String space, long at, int length) {
        byte[] bytes = new byte[length];
        return answer(() -> Answers.of(spaces.get(space).load(at, bytes), bytes));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        return answer(() -> Answers.of(spaces.get(space).store(at, bytes.toArray())));
    }

    @Override
    public Observation fill(String region, long at, Bytes bytes) {
        return done(() -> bus.fill(regions.get(region), at, bytes));
    }

    @Override
    public Observation flatView(String space) {
        return answer(() -> Answers.of(spaces.get(space).segments()));
    }

    @Override
    public Observation find(String space, long at) {
        return answer(() -> Answers.of(spaces.get(space).find(at), at));
    }

    private static Observation done(Runnable change) {
        return answer(() -> {
            change.run();
            return Observation.ok();
        });
    }

    /** What the bus answers, or how it refuses. */
    private static Observation answer(Supplier<Observation> question) {
        try {
            return question.get();
        } catch (BusException e) {
            return Answers.refusal(e.problem());
        } catch (NameException e) {
            return Observation.error(e.text());
        }
    }
}
