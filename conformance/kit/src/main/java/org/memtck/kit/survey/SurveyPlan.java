package org.memtck.kit.survey;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Range;

/**
 * What is to be looked at.
 *
 * @param space the name of the address space
 * @param excluded addresses that are left alone, such as registers with effects
 * @param accesses the most accesses that are made, 1000 or more
 * @param seed of the values that are written
 */
@Api
public record SurveyPlan(String space, List<Range> excluded, int accesses, long seed) {
    /** The fewest accesses of which something can be said. */
    public static final int LEAST = 1000;

    /** Copies the list. */
    public SurveyPlan {
        excluded = List.copyOf(excluded);
        if (accesses < LEAST) {
            throw new IllegalArgumentException("a survey takes at least " + LEAST + " accesses, not " + accesses);
        }
    }

    boolean excludes(long address) {
        return excluded.stream().anyMatch(range -> range.contains(address));
    }
}
