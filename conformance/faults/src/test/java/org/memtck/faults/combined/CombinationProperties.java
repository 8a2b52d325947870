package org.memtck.faults.combined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Combinations that are drawn. */
final class CombinationProperties {
    @Property(seed = "1", tries = 100)
    void eachBreaksAsManyRulesAsItHasDefectsAndIsThereOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int count) {
        List<Combination> drawn = Combination.draw(count, 3, Combination.FLAT_BUS, seed);

        assertThat(drawn).hasSize(count).doesNotHaveDuplicates().startsWith(Combination.FLAT_BUS);
        assertThat(drawn)
                .allMatch(each -> each.defects().size() == 3 && each.broken().size() == 3);
    }

    @Property(seed = "2", tries = 100)
    void theSeedDecides(@ForAll long seed) {
        assertThat(Combination.draw(9, 5, Combination.LAYERED_MAP, seed))
                .isEqualTo(Combination.draw(9, 5, Combination.LAYERED_MAP, seed));
    }
}
