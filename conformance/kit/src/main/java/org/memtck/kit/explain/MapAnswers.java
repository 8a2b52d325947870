package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * What the map is when the step is done, as the rules expect it and as the target says when it is asked for it.
 *
 * @param question the operation that asks, such as {@code flatview S}; empty if there is nothing to ask
 * @param expected the expected ranges, as the scenario language writes them; ranges that are far away are left out
 * @param observed the target's, or null if it was not asked or did not answer
 * @param remark what there is to say of it, in one sentence
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
