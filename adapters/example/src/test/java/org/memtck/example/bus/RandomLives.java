package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.memtck.spec.scenario.Size;

/** Draws what happens to owned regions: they are shown, hidden, used, looked at through windows, and left alone. */
final class RandomLives {
    private static final Size SMALL = Size.of(0x100);

    final PagedBus bus = new PagedBus();
    final List<AddressSpace> spaces = new ArrayList<>();

    /** The owners and the owned regions that should live, as far as the bus has said. */
    final List<Owner> owners = new ArrayList<>();

    final List<Region> regions = new ArrayList<>();

    /** The owners that their creators have left. */
    final List<Owner> left = new ArrayList<>();

    private final List<Region> containers = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final Random random;
    private int depth;

    RandomLives(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            containers.add(bus.regions().container("c" + i, SMALL));
            spaces.add(bus.open(containers.get(i)));
        }
        for (int i = 0; i < 4; i++) {
            owners.add(bus.lifetimes().makeOwner("o" + i));
        }
        for (int i = 0; i < 12; i++) {
            regions.add(bus.regions().ram("r" + i, SMALL));
            bus.lifetimes().attach(regions.get(i), owners.get(i / 3));
        }
    }

    void step() {
        try {
            change(oneOf(regions));
        } catch (BusException e) {
            // It was refused, so nothing has changed.
        }
    }

    private void change(Region region) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> bus.tree().add(oneOf(containers), region, random.nextInt(0x200), random.nextInt(3));
            case 3, 4 -> bus.tree().remove(region);
            case 5 -> bus.tree().move(region, random.nextInt(0x200));
            case 6 -> bus.lifetimes().ref(region);
            case 7 -> bus.lifetimes().unref(region);
            case 8 -> openWindow();
            case 9 -> closeWindow();
            case 10 -> beginOrCommit();
            default -> leave(oneOf(owners));
        }
    }

    private void openWindow() {
        Windows.Opening opening = bus.windows().open(oneOf(spaces), random.nextInt(0x100), 4, random.nextBoolean());
        Stream.ofNullable(opening.window()).forEach(windows::add);
    }

    private void closeWindow() {
        if (!windows.isEmpty()) {
            bus.windows().close(windows.remove(random.nextInt(windows.size())), 0);
        }
    }

    private void beginOrCommit() {
        if (depth < 2 && random.nextBoolean()) {
            depth++;
            bus.tree().begin();
        } else if (depth > 0) {
            depth--;
            bus.tree().commit();
        }
    }

    private void leave(Owner owner) {
        if (!left.contains(owner)) {
            left.add(owner);
            bus.lifetimes().leave(owner);
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
