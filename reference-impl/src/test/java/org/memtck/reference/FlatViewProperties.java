package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** A flat view that is mended after each change shows what the literal search finds in the tree as it is then. */
class FlatViewProperties {
    private static final int ROOTS = 2;

    private World world = new World(Parameters.UNBOUNDED);
    private Random random = new Random(0);
    private int count;
    /** How far apart regions are, so that some trees are dense and some are not. */
    private int unit = 1;

    @Property(seed = "40", tries = 400, shrinking = ShrinkingMode.OFF)
    void itShowsWhatTheSearchFindsAfterEveryChange(@ForAll long seed) throws Misuse {
        start(seed);
        for (int step = 0; step < 120; step++) {
            change();
            if (random.nextInt(3) == 0) {
                compare();
            }
        }
        while (world.openTransaction() != 0) {
            world.commit();
        }
        compare();
    }

    private void start(long seed) throws Misuse {
        world = new World(Parameters.UNBOUNDED);
        random = new Random(seed);
        count = 0;
        unit = random.nextBoolean() ? 1 : 0x800;
        for (int i = 0; i < ROOTS; i++) {
            create(new RegionSpec.Container(random.nextBoolean() ? Size.ALL : Size.of(400L * unit)));
        }
    }

    private String create(RegionSpec spec) throws Misuse {
        String name = "R" + count++;
        world.create(name, spec, null);
        return name;
    }

    private void change() throws Misuse {
        try {
            changeIfLegal();
        } catch (Misuse misuse) {
            assertThat(misuse.observation().detail()).isNotNull();
        }
    }

    private void changeIfLegal() throws Misuse {
        int id = random.nextInt(count);
        RegionTree tree = world.pending();
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> {
                int made = world.id(create(spec()));
                int container = random.nextInt(4) > 0 ? random.nextInt(ROOTS) : random.nextInt(made);
                RegionTree added =
                        TreeChanges.add(world.pending(), container, made, offset(), random.nextInt(3) - 1, true);
                world.change(added, Rule.TREE_1, made);
            }
            case 4 -> world.change(TreeChanges.delete(tree, id), Rule.TREE_1, id);
            case 5, 6 -> world.change(TreeChanges.move(tree, id, offset()), Rule.TREE_2, id);
            case 7, 8 -> world.change(TreeChanges.setEnabled(tree, id, random.nextInt(3) > 0), Rule.VIS_5, id);
            case 9 -> world.change(TreeChanges.setReadOnly(tree, id, random.nextBoolean()), Rule.ATTR_1, id);
            case 10 -> world.change(TreeChanges.resize(tree, id, size()), Rule.TREE_2, id);
            case 11 -> world.change(TreeChanges.retarget(tree, id, offset()), Rule.TREE_2, id);
            case 12 -> world.begin();
            default -> {
                if (world.openTransaction() != 0) {
                    world.commit();
                }
            }
        }
    }

    private RegionSpec spec() {
        return switch (random.nextInt(8)) {
            case 0 -> new RegionSpec.Container(size());
            case 1, 2 -> new RegionSpec.Alias("R" + random.nextInt(count), offset(), size());
            case 3 -> new RegionSpec.Ram(size());
            case 4 -> new RegionSpec.Rom(size());
            case 5 -> new RegionSpec.Reservation(size());
            default -> new RegionSpec.Mmio(size(), DeviceSpec.PLAIN);
        };
    }

    private Size size() {
        return Size.of(1 + random.nextInt(40) * (long) unit);
    }

    private long offset() {
        return random.nextInt(25) == 0 ? -1L - random.nextInt(60) * (long) unit : random.nextInt(400) * (long) unit;
    }

    private void compare() {
        for (int root = 0; root < ROOTS; root++) {
            FlatView view = world.views().of(root);
            List<MappedRange> mended = new ArrayList<>();
            view.all().forEach(section -> mended.add(section.toRange()));
            assertThat(FlatViewRenderer.toRanges(view.all())).isEqualTo(FlatViewRenderer.render(world.visible(), root));
            Search search = new Search(world.visible(), new Budget());
            for (MappedRange range : mended) {
                for (long address : new long[] {range.first() - 1, range.first(), range.last(), range.last() + 1}) {
                    agree(view, search, address);
                }
            }
            for (int i = 0; i < 40; i++) {
                agree(view, search, offset() + DeviceModel.byteAt(i, i) % unit);
            }
        }
    }

    private static void agree(FlatView view, Search search, long address) {
        Section section = view.at(address);
        agreeAt(address, section, search.find(view.root(), address));
        if (section != null) {
            agreeAt(section.first(), section, search.find(view.root(), section.first()));
            agreeAt(section.last(), section, search.find(view.root(), section.last()));
        }
    }

    private static void agreeAt(long address, @Nullable Section section, @Nullable Place place) {
        String shown = section == null
                ? "nothing"
                : section.region().name + "+0x" + Long.toHexString(section.offsetOf(address));
        String found = place == null ? "nothing" : place.region().name + "+0x" + Long.toHexString(place.offset());
        assertThat(shown).as("at 0x" + Long.toHexString(address)).isEqualTo(found);
    }
}
