package org.memtck.faults.treewalk;

import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A bus that walks a mutable tree of regions on each access. It is as correct as its parts. */
final class TreeWalkBus extends FamilyBus {
    TreeWalkBus(Parts parts) {
        super(parts);
    }

    @Override
    public Observation createRegion(String name, RegionSpec spec, Device device) {
        return desk.done(() -> create(name, spec, device));
    }

    @Override
    public Observation createOwnedRegion(String name, RegionSpec spec, Device device, String owner) {
        return desk.done(() -> {
            Owner known = owner(owner);
            parts.useGuard.attach(known);
            parts.owners.attach(create(name, spec, device), known);
        });
    }

    private Region create(String name, RegionSpec spec, Device device) {
        parts.registry.refuseTaken(name);
        Region target = spec instanceof RegionSpec.Alias alias ? region(alias.target()) : null;
        if (spec instanceof RegionSpec.Iommu iommu) {
            parts.spaces.root(iommu.target());
        }
        Region region = new Region(name, spec, target, device, parts.store.content(spec));
        parts.registry.regions.put(name, region);
        parts.stage.created(region);
        return region;
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        return desk.changed(() -> parts.changes.add(region(container), region(region), at, priority));
    }

    @Override
    public Observation deleteSubregion(String region) {
        return desk.changed(() -> parts.changes.delete(region(region)));
    }

    @Override
    public Observation setEnabled(String region, boolean enabled) {
        return desk.changed(() -> parts.changes.setEnabled(region(region), enabled));
    }

    @Override
    public Observation move(String region, long at) {
        return desk.changed(() -> parts.changes.move(region(region), at));
    }

    @Override
    public Observation resize(String region, Size size) {
        return desk.changed(() -> parts.changes.resize(region(region), size));
    }

    @Override
    public Observation retarget(String alias, long offset) {
        return desk.changed(() -> parts.changes.retarget(region(alias), offset));
    }

    @Override
    public Observation setReadOnly(String region, boolean on) {
        return desk.changed(() -> parts.changes.setReadOnly(region(region), on));
    }

    @Override
    public Observation begin() {
        return desk.changed(parts.stage::begin);
    }

    @Override
    public Observation commit() {
        return desk.changed(parts.stage::commit);
    }

    @Override
    public Observation openSpace(String space, String root) {
        return desk.done(() -> parts.spaces.open(space, region(root)));
    }

    @Override
    public Observation closeSpace(String space) {
        return desk.done(() -> {
            refuseTarget(space);
            parts.coalescing.beforeClosing();
            parts.spaces.close(space);
        });
    }

    private void refuseTarget(String space) {
        for (Region region : parts.registry.regions.all()) {
            if (region.made instanceof RegionSpec.Iommu iommu && iommu.target().equals(space)) {
                parts.attributeGuard.closeTarget(region, space);
            }
        }
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return desk.answered(() -> parts.guest.read(parts.spaces.root(space), at, size, order));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        return desk.answered(() -> parts.guest.write(parts.spaces.root(space), at, size, value, order));
    }

    @Override
    public Observation load(String space, long at, int length) {
        return desk.answered(() -> parts.block.load(parts.spaces.root(space), at, length));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        return desk.answered(() -> parts.block.store(parts.spaces.root(space), at, bytes.toArray()));
    }

    @Override
    public Observation fill(String name, long at, Bytes bytes) {
        return desk.done(() -> {
            Region region = region(name);
            if (!region.kind.hasContent()) {
                throw Refusal.error(name + " has no content to fill");
            }
            refuseBeyond(region, at, bytes.length());
            parts.store.fill(region, at, bytes);
        });
    }

    @Override
    public Observation flatView(String space) {
        return desk.answered(() -> parts.view.flatView(parts.spaces.root(space)));
    }

    @Override
    public Observation find(String space, long at) {
        return desk.answered(() -> parts.view.find(parts.spaces.root(space), at));
    }
}
