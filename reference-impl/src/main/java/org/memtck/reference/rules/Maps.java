package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.RegionTree;

/** What roots show in the states that were looked at last, so that a state is searched once. */
final class Maps {
    /** What is visible, what is pending, what was visible before, and candidates for the next state. */
    private static final int MOST_STATES = 6;

    private final @Nullable State[] recent = new State[MOST_STATES];

    private record State(RegionTree tree, List<AddressMap> maps) {}

    /** Returns what is seen from address zero of a root on. A root that the state does not know shows nothing. */
    AddressMap of(RegionTree tree, int root) {
        List<AddressMap> maps = state(tree).maps;
        for (AddressMap map : maps) {
            if (map.root() == root) {
                return map;
            }
        }
        AddressMap map = new AddressMap(tree, root);
        maps.add(map);
        return map;
    }

    /** Returns the state's entry, which comes to the front; the one that nobody asked for longest is forgotten. */
    private State state(RegionTree tree) {
        State moved = recent[0];
        if (moved != null && moved.tree == tree) {
            return moved;
        }
        State found = null;
        int i = 1;
        for (; i < MOST_STATES && found == null; i++) {
            State here = recent[i];
            recent[i] = moved;
            moved = here;
            found = here != null && here.tree == tree ? here : null;
        }
        State front = found == null ? new State(tree, new ArrayList<>(1)) : found;
        recent[0] = front;
        return front;
    }
}
