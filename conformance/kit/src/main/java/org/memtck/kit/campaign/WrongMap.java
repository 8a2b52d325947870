package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether what differs may follow from a map that is wrong: whether the target's flat view of the same map differs, too, or
 * else what it finds at the address. Where something else is visible than should be, an access reaches it, a window ends where its
 * range does, and an owner dies as its regions go out of sight; none of that is wrong in itself.
 */
final class WrongMap {
    private final Laboratory laboratory;
    private final List<Operation> changes = new ArrayList<>();
    private final Set<String> spaces = new LinkedHashSet<>();

    private WrongMap(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * Returns a scenario that ends with a question about the map as it is when a reduced scenario fails, and fails there; or null.
     */
    static @Nullable Trial of(Laboratory laboratory, Trial reduced) {
        List<Operation> operations = reduced.operationsToFailure();
        int last = operations.size() - 1;
        if (reduced.aspect().isCostly() || isQuestion(OperationType.of(operations.get(last)))) {
            return null;
        }
        WrongMap map = new WrongMap(laboratory);
        // Of the answers to a change only who died follows from the map that it leaves.
        boolean changed = reduced.aspect() == Aspect.FINALIZED;
        operations.subList(0, changed ? last + 1 : last).forEach(map::note);
        Trial view = map.look();
        Operation find = find(operations.get(last));
        return view != null || find == null ? view : map.ask(map.changes, find);
    }

    /**
     * Returns a scenario that ends with a question about the map as it is when an operation fails at an address, and fails there,
     * if the target finds something else than it should at that address; or null.
     */
    static @Nullable Trial atAddress(Laboratory laboratory, Trial failing) {
        List<Operation> operations = failing.operationsToFailure();
        Operation.Find find = find(operations.get(operations.size() - 1));
        if (find == null || failing.aspect().isCostly()) {
            return null;
        }
        WrongMap map = new WrongMap(laboratory);
        operations.subList(0, operations.size() - 1).forEach(map::note);
        Trial found = map.ask(map.changes, find);
        Trial view = found == null ? null : map.ask(map.changes, new Operation.FlatView(find.space()));
        return view == null ? found : view;
    }

    /** Whether an operation asks for nothing but the map. */
    static boolean isQuestion(OperationType operation) {
        return operation.family() == Family.QUESTION;
    }

    /** The question for the address of a space that an operation is about; null if it is about none. */
    private static Operation.@Nullable Find find(Operation operation) {
        OperationType type = OperationType.of(operation);
        String space = type.name(operation, Namespace.SPACE);
        return space != null && type.has(Role.ADDRESS) ? new Operation.Find(space, type.at(operation)) : null;
    }

    /** Whether a difference says nothing but that the map is wrong, where it is. */
    static boolean isOnlyASymptom(Trial reduced) {
        return reduced.aspect() == Aspect.FINALIZED || reduced.aspect() == Aspect.WINDOW;
    }

    /** Without owners and windows, which change no map. */
    private void note(Operation operation) {
        Family family = OperationType.of(operation).family();
        if (operation instanceof Operation.Create create) {
            changes.add(new Operation.Create(create.region(), create.spec()));
        } else if (family != Family.OWNER && family != Family.WINDOW) {
            changes.add(operation);
        }
        if (operation instanceof Operation.OpenSpace open) {
            spaces.add(open.space());
        } else if (operation instanceof Operation.CloseSpace close) {
            spaces.remove(close.space());
        }
    }

    /** Where the map is wrong that is built before a space shows it, its changes are no part of what is wrong. */
    private @Nullable Trial look() {
        List<Operation> opened = changes.stream().filter(this::opensSpace).toList();
        List<Operation> built = new ArrayList<>(changes);
        built.removeAll(opened);
        built.addAll(opened);
        Trial trial = built.equals(changes) ? null : look(built);
        return trial != null ? trial : look(changes);
    }

    private boolean opensSpace(Operation operation) {
        return operation instanceof Operation.OpenSpace open && spaces.contains(open.space());
    }

    private @Nullable Trial look(List<Operation> map) {
        for (String space : spaces) {
            Trial trial = ask(map, new Operation.FlatView(space));
            if (trial != null) {
                return trial;
            }
        }
        return null;
    }

    /** The scenario if it fails in its last step, and not only in what is read-only there. */
    private @Nullable Trial ask(List<Operation> map, Operation question) {
        List<Operation> asked = new ArrayList<>(map);
        asked.add(question);
        Trial trial = laboratory.trial(asked);
        boolean fails = trial.fails() && trial.failingStep().operation().equals(question);
        return fails && trial.difference().showsAnotherRegion() ? trial : null;
    }
}
