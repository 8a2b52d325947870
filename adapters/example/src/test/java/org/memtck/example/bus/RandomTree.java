package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.memtck.spec.scenario.Size;

/** Draws trees with much overlap: odd edges on few pages, the ends of the space, aliases of aliases, holes. */
final class RandomTree {
    private final Random random;
    private final PagedBus bus = new PagedBus();
    private final List<Region> regions = new ArrayList<>();

    /** The root and what was placed: mostly within it, at some depth. */
    private final List<Region> containers = new ArrayList<>();

    RandomTree(long seed) {
        random = new Random(seed);
    }

    /** Draws a tree, and answers its root. */
    Region draw() {
        Region root = bus.regions().container("root", Size.ALL);
        regions.add(root);
        containers.add(root);
        int count = 1 + random.nextInt(24);
        for (int i = 0; i < count; i++) {
            Region region = region("r" + i);
            regions.add(region);
            tryToPlace(region);
        }
        return root;
    }

    private Region region(String name) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> bus.regions().container(name, size());
            case 2 -> bus.regions().ram(name, size());
            case 3 -> bus.regions().rom(name, size());
            case 4 -> bus.regions().reservation(name, size());
            default -> bus.regions().alias(name, size(), oneOf(regions), address());
        };
    }

    private void tryToPlace(Region region) {
        try {
            Region container = oneOf(random.nextInt(6) == 0 ? regions : containers);
            bus.tree().add(container, region, address(), random.nextInt(5) - 2);
            containers.add(region);
            bus.tree().setReadOnly(region, random.nextInt(4) == 0);
            bus.tree().setEnabled(region, random.nextInt(8) != 0);
        } catch (BusException e) {
            // An alias takes no subregions, and a loop is refused: the region stays outside, for aliases to show.
        }
    }

    private Region oneOf(List<Region> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Size size() {
        return random.nextInt(20) == 0 ? Size.ALL : Size.of(1 + random.nextInt(0x3000));
    }

    private long address() {
        long small = random.nextInt(4) == 0 ? 0 : random.nextInt(0x4000);
        return random.nextInt(10) == 0 ? -1 - small : small;
    }
}
