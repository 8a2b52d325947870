package org.memtck.reference.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;

/** What is to be finalised and may be so later, but not earlier and not twice (rules LIFE-2 to LIFE-5). */
final class LateDeaths {
    private final Set<String> owed = new LinkedHashSet<>();

    LateDeaths copy() {
        LateDeaths copy = new LateDeaths();
        copy.owed.addAll(owed);
        return copy;
    }

    boolean isEmpty() {
        return owed.isEmpty();
    }

    List<String> names() {
        return new ArrayList<>(owed);
    }

    /** Returns whether something is to be finalised, and was not yet. */
    boolean holds(String name) {
        return owed.contains(name);
    }

    /** Whether what was finalised in a step was to be, and what must have been by now has. */
    boolean explain(Expectation expectation, List<String> finalized) {
        owed.addAll(expectation.canonical().finalized());
        for (String name : finalized) {
            if (!owed.remove(name)) {
                return false;
            }
        }
        return expectation.settles() != Settles.EVERYTHING || owed.isEmpty();
    }
}
