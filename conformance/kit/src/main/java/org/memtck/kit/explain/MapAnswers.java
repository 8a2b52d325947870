package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * The map after the step, as the rules expect it and as the target reports it.
 *
 * @param question the operation that asks, such as {@code flatview S}; empty if there is nothing to ask
 * @param expected the expected ranges, in the scenario language, without ranges that are far away
 * @param observed the ranges that the target reports, or null if it was not asked or did not answer
 * @param remark a remark on the two, in one sentence
 */
@Api
public record MapAnswers(
        String question, List<String> expected, @Nullable List<String> observed, String remark) {
    static final MapAnswers NONE = new MapAnswers("", List.of(), null, "");

    /** Copies the lists. */
    public MapAnswers {
        expected = List.copyOf(expected);
        observed = observed == null ? null : List.copyOf(observed);
    }

    /** Whether the target says something else than the rules. */
    public boolean differs() {
        return observed != null && !observed.equals(expected);
    }
}
