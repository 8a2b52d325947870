package org.memtck.example.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The bus finds deaths by counting; here they are found by looking at everything after each step. */
class OwnersProperties {
    @Property(seed = "1", tries = 500)
    void anOwnerLivesExactlyAsLongAsSomethingRefersToIt(@ForAll long seed) {
        RandomLives lives = new RandomLives(seed);
        for (int i = 0; i < 200 && !lives.owners.isEmpty(); i++) {
            lives.step();
            List<String> dead = lives.bus.lifetimes().takeFinalized();

            assertThat(dead).doesNotHaveDuplicates();
            assertThat(lives.owners)
                    .allMatch(owner -> dead.contains(owner.name()) ? mayDie(lives, owner) : isNeeded(lives, owner));
            lives.owners.removeIf(owner -> dead.contains(owner.name()));
            lives.regions.removeIf(region -> dead.contains(region.name()));
            assertThat(lives.regions).allMatch(region -> lives.owners.contains(region.owner()));
        }
    }

    /** What is visible cannot be asked any more: the dead are not. */
    private static boolean mayDie(RandomLives lives, Owner owner) {
        return lives.left.contains(owner)
                && owner.regions().stream().noneMatch(region -> region.uses().any());
    }

    private static boolean isNeeded(RandomLives lives, Owner owner) {
        return !lives.left.contains(owner)
                || owner.regions().stream()
                        .anyMatch(region -> region.uses().any()
                                || lives.spaces.stream().anyMatch(space -> isSeen(space.root(), region)));
    }

    private static boolean isSeen(Region root, Region region) {
        return Stream.of(Painter.paint(Projector.layersOf(root))).anyMatch(segment -> segment.region() == region);
    }
}
