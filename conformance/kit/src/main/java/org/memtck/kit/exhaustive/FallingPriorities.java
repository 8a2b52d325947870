package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;

/**
 * The priorities that siblings can have, from the highest to the lowest. Siblings in another order are the same siblings,
 * unless they are equal.
 */
final class FallingPriorities {
    private FallingPriorities() {}

    /**
     * All sequences that do not rise.
     *
     * @param priorities in ascending order
     * @param length how many siblings there are
     */
    static List<List<Integer>> of(List<Integer> priorities, int length) {
        if (length == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> sequences = new ArrayList<>();
        for (int i = 0; i < priorities.size(); i++) {
            for (List<Integer> lower : of(priorities.subList(0, i + 1), length - 1)) {
                List<Integer> sequence = new ArrayList<>(length);
                sequence.add(priorities.get(i));
                sequence.addAll(lower);
                sequences.add(sequence);
            }
        }
        return sequences;
    }
}
