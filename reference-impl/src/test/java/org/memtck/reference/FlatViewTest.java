package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** What mending a flat view leaves behind. */
class FlatViewTest {
    private static final int BOARD = 0;
    private static final int RAM = 1;
    private static final int SHADOW = 2;

    private final World world = new World(Parameters.UNBOUNDED);

    @BeforeEach
    void shadowOverTheMiddleOfRam() throws Misuse {
        world.create("board", new RegionSpec.Container(Size.of(0x10000)), null);
        world.create("ram", new RegionSpec.Ram(Size.of(0x10000)), null);
        world.create("shadow", new RegionSpec.Ram(Size.of(0x1000)), null);
        add(RAM, 0, 0);
        add(SHADOW, 0x8000, 1);
    }

    private void add(int region, long at, int priority) throws Misuse {
        world.change(TreeChanges.add(world.pending(), BOARD, region, at, priority, true), Rule.TREE_1, region);
    }

    private void enableShadow(boolean enabled) {
        world.change(TreeChanges.setEnabled(world.pending(), SHADOW, enabled), Rule.VIS_5, SHADOW);
    }

    private FlatView view() {
        return world.views().of(BOARD);
    }

    @Test
    void aSectionThatWasCutIsJoinedAgain() {
        for (int i = 0; i < 10; i++) {
            enableShadow(true);
            assertThat(view().all()).hasSize(3);
            enableShadow(false);
            assertThat(view().all()).hasSize(1);
        }
    }

    @Test
    void aSectionThatWasFoundBeforeItWasCutIsForgotten() {
        enableShadow(false);
        assertThat(view().at(0x7fff))
                .satisfies(section -> assertThat(section.reaches(0x7fff, 1)).isTrue());
        enableShadow(true);
        assertThat(view().at(0x7fff))
                .satisfies(section -> assertThat(section.reaches(0x7fff, 1)).isFalse());
    }

    @Test
    void nothingIsShownBeforeTheOutermostCommit() throws Misuse {
        assertThat(view().all()).hasSize(3);
        world.begin();
        world.begin();
        enableShadow(false);
        world.commit();
        assertThat(view().all()).hasSize(3);
        world.commit();
        assertThat(view().all()).hasSize(1);
    }
}
