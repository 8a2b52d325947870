package org.memtck.kit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ChunksProperties {
    @Property(seed = "1")
    void whatIsNeededIsLeftAndNothingElse(
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @Size(max = 6) Set<@IntRange(max = 199) Integer> chosen) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        Set<Integer> needed = new TreeSet<>(chosen);
        needed.retainAll(all);
        needed.add(size - 1);

        List<Integer> left = Chunks.needed(all, some -> some.containsAll(needed) ? some : null);

        assertThat(left).containsExactlyElementsOf(needed);
    }

    @Property(seed = "1")
    void whatCannotBeDoneWithoutStays(@ForAll @IntRange(min = 1, max = 60) int size) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();

        assertThat(Chunks.needed(all, some -> null)).isEqualTo(all);
    }

    /** To try a session costs a start of the target. */
    @Property(seed = "1")
    void oneOfManyIsFoundInFewAttempts(@ForAll @IntRange(max = 4094) int needed) {
        List<Integer> all = IntStream.range(0, 4096).boxed().toList();
        List<List<Integer>> attempts = new ArrayList<>();

        List<Integer> left = Chunks.needed(all, some -> {
            attempts.add(some);
            return some.contains(needed) ? some : null;
        });

        assertThat(left).containsExactly(needed, 4095);
        assertThat(attempts).hasSizeLessThan(60);
    }
}
