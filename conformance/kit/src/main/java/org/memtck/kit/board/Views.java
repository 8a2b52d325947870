package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/** What the spaces of a board show after some of its changes. Thread-safe. */
final class Views {
    private static final int MOST_KEPT = 20_000;

    private final Board board;
    private final Parameters parameters;
    private final List<Operation> tree;
    private final Map<List<String>, Map<String, View>> views = new ConcurrentHashMap<>();

    Views(Board board, Parameters parameters) {
        this.board = board;
        this.parameters = parameters;
        this.tree = board.map().stream()
                .filter(operation -> !(operation instanceof Operation.Fill))
                .toList();
    }

    /** The view of each space; none at all if some change cannot be made after those before it. */
    Map<String, View> after(List<Change> changes) {
        List<String> names = changes.stream().map(Change::name).toList();
        Map<String, View> known = views.get(names);
        if (known == null) {
            known = render(changes);
            if (views.size() < MOST_KEPT) {
                views.put(names, known);
            }
        }
        return known;
    }

    /** The view of a space that the board has, after changes that can be made. */
    View of(String space, List<Change> changes) {
        return Objects.requireNonNull(after(changes).get(space), space);
    }

    private Map<String, View> render(List<Change> changes) {
        Reference reference = new Reference(Veto.NONE, parameters);
        tree.forEach(reference::step);
        for (Change change : changes) {
            for (Operation operation : change.does()) {
                if (reference.step(operation).kind() != Step.Kind.DONE) {
                    return Map.of();
                }
            }
        }
        Map<String, View> all = new HashMap<>();
        for (String space : board.spaces()) {
            Step step = reference.step(new Operation.FlatView(space));
            if (step.kind() != Step.Kind.DONE) {
                return Map.of();
            }
            List<MappedRange> ranges =
                    new ArrayList<>(step.expectation().canonical().ranges());
            all.put(space, new View(space, ranges));
        }
        return all;
    }
}
