package org.memtck.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Subregions against a plain list of them, few and many. */
class SubregionsProperties {
    private static final int CONTAINER = 0;

    private RegionTree tree = RegionTree.EMPTY;
    /** The ids, the one that wins first. */
    private final List<Integer> model = new ArrayList<>();

    @Property(seed = "30", tries = 300, shrinking = ShrinkingMode.OFF)
    void theyAreAListInWhichTheWinnerIsFirst(@ForAll long seed) throws Misuse {
        Random random = new Random(seed);
        start();
        for (int step = 0; step < 150; step++) {
            change(random);
            assertThat(tree.region(CONTAINER).subregions.count()).isEqualTo(model.size());
            assertThat(tree.region(CONTAINER).subregions.inOrder())
                    .containsExactly(model.stream().mapToInt(id -> id).toArray());
        }
    }

    @Property(seed = "31", tries = 300, shrinking = ShrinkingMode.OFF)
    void thoseNearSomeOffsetsAreAllThatTouchThemInOrder(@ForAll long seed) throws Misuse {
        Random random = new Random(seed);
        start();
        for (int step = 0; step < 150; step++) {
            change(random);
            long first = offset(random);
            long last = Math.max(first, first + random.nextInt(40));
            int[] near = tree.region(CONTAINER).subregions.near(first, last);
            List<Integer> touching = model.stream()
                    .filter(id -> touches(tree.region(id), first, last))
                    .toList();
            assertThat(Arrays.stream(near)
                            .filter(id -> touches(tree.region(id), first, last))
                            .boxed())
                    .containsExactlyElementsOf(touching);
            assertThat(model.stream().filter(id -> Arrays.stream(near).anyMatch(other -> other == id)))
                    .containsExactlyElementsOf(Arrays.stream(near).boxed().toList());
        }
    }

    private void start() {
        tree = RegionTree.EMPTY.with(region(CONTAINER, Size.ALL));
        model.clear();
    }

    private static Region region(int id, Size size) {
        return new Region(
                id, "R" + id, new RegionSpec.Container(size), Region.NOWHERE, null, Priorities.none(Dialect.STRICT));
    }

    /** More is added than taken away, so that in the end there are many. */
    private void change(Random random) throws Misuse {
        int which = model.isEmpty() ? 0 : random.nextInt(8);
        int some = model.isEmpty() ? 0 : model.get(random.nextInt(model.size()));
        switch (which) {
            case 0, 1, 2, 3, 4 -> {
                int id = tree.count();
                tree = tree.with(region(id, Size.of(1 + random.nextInt(20))));
                tree = Tree.add(tree, CONTAINER, id, offset(random), random.nextInt(5) - 2, true);
                place(id);
            }
            case 5 -> {
                tree = Tree.delete(tree, some);
                model.remove((Integer) some);
            }
            case 6 -> {
                long at = offset(random);
                boolean stays = tree.region(some).at == at;
                tree = Tree.move(tree, some, at);
                if (!stays) {
                    model.remove((Integer) some);
                    place(some);
                }
            }
            default -> tree = Tree.resize(tree, some, Size.of(1 + random.nextInt(60)));
        }
    }

    /** Puts an id before all of its priority and below. */
    private void place(int id) {
        int before = 0;
        while (before < model.size() && tree.region(model.get(before)).priority > tree.region(id).priority) {
            before++;
        }
        model.add(before, id);
    }

    private static long offset(Random random) {
        return random.nextInt(20) == 0 ? -1 - random.nextInt(30) : random.nextInt(400);
    }

    private static boolean touches(Region region, long first, long last) {
        long end = region.isCutOff() ? -1 : region.at + region.size.last();
        return Long.compareUnsigned(region.at, last) <= 0 && Long.compareUnsigned(end, first) >= 0;
    }
}
