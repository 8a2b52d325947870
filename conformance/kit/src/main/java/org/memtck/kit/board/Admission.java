package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.memtck.kit.gate.Excess;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/** Whether a scenario is one of a board: its map, and then accesses that may be asked of the machine, and its changes. */
final class Admission {
    private final Situation situation;
    private final Tail tail;

    Admission(Situation situation, Tail tail) {
        this.situation = situation;
        this.tail = tail;
    }

    Optional<Excess> excess(List<Step> steps) {
        List<Operation> operations = steps.stream().map(Step::operation).toList();
        if (!tail.follows(operations)) {
            return beyond(
                    operations, 0, "the map of the board " + situation.board().name());
        }
        Terrain terrain = new Terrain(situation.board(), situation.views(), situation.regions());
        for (int i = situation.board().map().size(); i < operations.size(); i++) {
            Change change = tail.changeAt(operations, i);
            if (change == null) {
                String why = terrain.refuses(operations.get(i));
                if (why != null) {
                    return beyond(operations, i, why);
                }
                terrain.note(operations.get(i));
            } else if (terrain.make(change)) {
                i += change.does().size() - 1;
            } else {
                return beyond(operations, i, "the changes that can be made then");
            }
        }
        return Optional.empty();
    }

    /** The operations without accesses that may not be asked, and changes that cannot be made; all of them if the map is another one. */
    List<Operation> fit(List<Operation> operations) {
        if (!tail.follows(operations)) {
            return operations;
        }
        int start = situation.board().map().size();
        List<Operation> kept = new ArrayList<>(operations.subList(0, start));
        Terrain terrain = new Terrain(situation.board(), situation.views(), situation.regions());
        for (int i = start; i < operations.size(); i++) {
            Change change = tail.changeAt(operations, i);
            if (change != null && terrain.make(change)) {
                kept.addAll(change.does());
                i += change.does().size() - 1;
            } else if (change == null && terrain.refuses(operations.get(i)) == null) {
                terrain.note(operations.get(i));
                kept.add(operations.get(i));
            }
        }
        return kept;
    }

    private static Optional<Excess> beyond(List<Operation> operations, int index, String bound) {
        return operations.isEmpty() ? Optional.empty() : Optional.of(new Excess(index, operations.get(index), bound));
    }
}
