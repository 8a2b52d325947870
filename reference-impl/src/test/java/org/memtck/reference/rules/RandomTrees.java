package org.memtck.reference.rules;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Trees of regions that overlap, alias each other, and lie at the ends of 32 and 64 bits. Region 0 is the root. */
final class RandomTrees {
    private static final long[] ANCHORS = {0, 0, 1, 0xfff, 0x1000, 0xffff_ffffL, 1L << 32, 1L << 63, -0x1000, -1};

    private RandomTrees() {}

    static Arbitrary<RegionTree> trees() {
        return Arbitraries.randomValue(RandomTrees::draw);
    }

    private static RegionTree draw(Random random) {
        RegionTree tree = RegionTree.EMPTY;
        int count = 2 + random.nextInt(11);
        for (int id = 0; id < count; id++) {
            tree = tree.with(region(random, tree, id));
            tree = id == 0 ? tree : added(random, tree, id);
            tree = random.nextInt(8) == 0 ? Visibility.withEnabled(tree, random.nextInt(id + 1), false) : tree;
            tree = random.nextInt(6) == 0 ? ReadOnly.withAttribute(tree, random.nextInt(id + 1), true) : tree;
        }
        return tree;
    }

    private static Region region(Random random, RegionTree tree, int id) {
        Size size = size(random);
        String name = "R" + id;
        if (id > 0 && random.nextInt(4) == 0) {
            int target = random.nextInt(tree.count());
            return new Region(
                    id,
                    name,
                    new RegionSpec.Alias("R" + target, offset(random), size),
                    target,
                    null,
                    Priorities.none(Dialect.STRICT));
        }
        return new Region(id, name, spec(random, size), Region.NOWHERE, null, Priorities.none(Dialect.STRICT));
    }

    private static RegionSpec spec(Random random, Size size) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> new RegionSpec.Container(size);
            case 4 -> new RegionSpec.Ram(size);
            case 5 -> new RegionSpec.ResizeableRam(size, Size.ALL);
            case 6 -> new RegionSpec.FileRam(size, random.nextBoolean(), 0);
            case 7 -> new RegionSpec.Rom(size);
            case 8 -> new RegionSpec.RomDevice(size, DeviceSpec.PLAIN);
            case 9 -> new RegionSpec.Iommu(size, "S", 16);
            case 10 -> new RegionSpec.Mmio(size, DeviceSpec.PLAIN);
            default -> new RegionSpec.Reservation(size);
        };
    }

    private static RegionTree added(Random random, RegionTree tree, int id) {
        try {
            int container = random.nextInt(id);
            return Tree.add(tree, container, id, offset(random), random.nextInt(5) - 2, random.nextBoolean());
        } catch (Misuse misuse) {
            return tree;
        }
    }

    private static Size size(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Size.ALL;
            case 1 -> Size.of(1L << 32);
            case 2 -> Size.of(1 + random.nextInt(3));
            default -> Size.of(0x800L * (1 + random.nextInt(12)));
        };
    }

    private static long offset(Random random) {
        return random.nextBoolean()
                ? 0x800L * random.nextInt(12)
                : ANCHORS[random.nextInt(ANCHORS.length)] + random.nextInt(3) - 1;
    }
}
