package org.memtck.kit.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delta debugging: takes half of a list away, a quarter, and so on down to one element, as long as that helps. */
final class Chunks {
    private Chunks() {}

    /** Tries a part of a list. */
    interface Attempt<T> {
        /** What is needed of the elements, the last one included; null if they do not do. */
        @Nullable
        List<T> of(List<T> some);
    }

    /** Returns as few elements as are needed; the last one stays. The first ones are taken away first. */
    static <T> List<T> needed(List<T> all, Attempt<T> attempt) {
        List<T> best = all;
        int before;
        do {
            before = best.size();
            for (int chunk = Math.max(1, (best.size() - 1) / 2); chunk >= 1; chunk /= 2) {
                best = without(chunk, best, attempt);
            }
        } while (best.size() < before);
        return best;
    }

    private static <T> List<T> without(int chunk, List<T> all, Attempt<T> attempt) {
        List<T> best = all;
        int start = 0;
        while (start < best.size() - 1) {
            int end = Math.min(start + chunk, best.size() - 1);
            List<T> rest = new ArrayList<>(best.subList(0, start));
            rest.addAll(best.subList(end, best.size()));
            List<T> needed = attempt.of(rest);
            if (needed == null) {
                start = end;
            } else {
                best = needed;
            }
        }
        return best;
    }
}
