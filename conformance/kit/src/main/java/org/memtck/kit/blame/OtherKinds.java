package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Puts regions of other kinds in the place of one: RAM in the place of a device, a device that takes every access in the
 * place of RAM or of a particular device, and two siblings in the place of a region that has subregions and memory. What
 * fails in the same way with each of them is not to be blamed on a rule about one kind.
 */
final class OtherKinds {
    private static final AccessSizes ALL = new AccessSizes(1, 8, true);

    private OtherKinds() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> all = new ArrayList<>();
        for (int i = 0; i < operations.size() - 1; i++) {
            if (operations.get(i) instanceof Operation.Create create) {
                for (RegionSpec other : others(create.spec())) {
                    List<Operation> changed = new ArrayList<>(operations);
                    changed.set(i, new Operation.Create(create.region(), other, create.owner()));
                    all.add(changed);
                }
                if (isLeaf(create.spec()) && hasSubregions(operations, create.region())) {
                    all.add(siblings(operations, i, create));
                }
            }
        }
        return all;
    }

    private static boolean isLeaf(RegionSpec spec) {
        return !(spec instanceof RegionSpec.Container) && !(spec instanceof RegionSpec.Alias);
    }

    private static List<RegionSpec> others(RegionSpec spec) {
        List<RegionSpec> others = new ArrayList<>();
        if (isLeaf(spec)) {
            DeviceSpec old = spec.deviceOrPlain();
            others.add(new RegionSpec.Ram(spec.size()));
            others.add(new RegionSpec.Mmio(spec.size(), new DeviceSpec(old.endian(), ALL, ALL, old.seed() + 1, null)));
            others.remove(spec);
        }
        return others;
    }

    private static boolean hasSubregions(List<Operation> operations, String region) {
        return operations.stream()
                .anyMatch(operation -> operation instanceof Operation.Add add
                        && add.container().equals(region));
    }

    /** A container with the region's subregions, and the region's own memory as the lowest of them. */
    private static List<Operation> siblings(List<Operation> operations, int index, Operation.Create create) {
        String backing = create.region() + "_";
        List<Operation> changed = new ArrayList<>(operations);
        changed.set(
                index,
                new Operation.Create(
                        create.region(), new RegionSpec.Container(create.spec().size())));
        changed.add(index + 1, new Operation.Add(backing, create.region(), 0, Integer.MIN_VALUE));
        changed.add(index + 1, new Operation.Create(backing, create.spec()));
        return changed;
    }
}
