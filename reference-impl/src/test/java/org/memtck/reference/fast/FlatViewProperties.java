package org.memtck.reference.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.FlatViewRenderer;
import org.memtck.reference.model.Misuse;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A flat view that is mended after each change shows what the literal search finds in the tree as it is then. */
class FlatViewProperties {
    private static final int ROOTS = 2;

    private Board board = new Board();
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
        while (board.world.openTransaction() != 0) {
            board.perform("commit");
        }
        compare();
    }

    private void start(long seed) throws Misuse {
        board = new Board();
        random = new Random(seed);
        count = 0;
        unit = random.nextBoolean() ? 1 : 0x800;
        for (int i = 0; i < ROOTS; i++) {
            String root = create(new RegionSpec.Container(random.nextBoolean() ? Size.ALL : Size.of(400L * unit)));
            board.perform("space S" + i + " root=" + root);
        }
    }

    private String create(RegionSpec spec) throws Misuse {
        String name = "R" + count++;
        board.perform(new Operation.Create(name, spec));
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
        String region = "R" + random.nextInt(count);
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> {
                int number = count;
                String made = create(spec());
                int container = random.nextInt(4) > 0 ? random.nextInt(ROOTS) : random.nextInt(number);
                board.perform(new Operation.Add(made, "R" + container, offset(), random.nextInt(3) - 1));
            }
            case 4 -> board.perform(new Operation.Delete(region));
            case 5, 6 -> board.perform(new Operation.Move(region, offset()));
            case 7, 8 -> board.perform(new Operation.SetEnabled(region, random.nextInt(3) > 0));
            case 9 -> board.perform(new Operation.SetReadOnly(region, random.nextBoolean()));
            case 10 -> board.perform(new Operation.Resize(region, size()));
            case 11 -> board.perform(new Operation.Retarget(region, offset()));
            case 12 -> board.perform("begin");
            default -> board.perform("commit");
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
            String space = "S" + root;
            FlatView view = board.views.of(root);
            List<MappedRange> mended = new ArrayList<>();
            view.all().forEach(section -> mended.add(section.toRange()));
            assertThat(FlatViewRenderer.toRanges(view.all()))
                    .isEqualTo(FlatViewRenderer.render(board.world.visible(), root));
            for (MappedRange range : mended) {
                for (long address : new long[] {range.first() - 1, range.first(), range.last(), range.last() + 1}) {
                    agree(view, space, address);
                }
            }
            for (int i = 0; i < 40; i++) {
                agree(view, space, offset() + DeviceModel.byteAt(i, i) % unit);
            }
        }
    }

    private void agree(FlatView view, String space, long address) {
        Spot spot = view.at(address);
        agreeAt(space, address, spot);
        if (spot != null) {
            agreeAt(space, spot.section().first(), spot);
            agreeAt(space, spot.section().last(), spot);
        }
    }

    private void agreeAt(String space, long address, @Nullable Spot spot) {
        String shown = spot == null
                ? "nothing"
                : spot.section().region().name + "+0x" + Long.toHexString(spot.offsetOf(address));
        List<MappedRange> found =
                board.perform(new Operation.Find(space, address)).canonical().ranges();
        assertThat(shown)
                .as("at 0x" + Long.toHexString(address))
                .isEqualTo(
                        found.isEmpty()
                                ? "nothing"
                                : found.get(0).region() + "+0x"
                                        + Long.toHexString(found.get(0).offset()));
    }
}
