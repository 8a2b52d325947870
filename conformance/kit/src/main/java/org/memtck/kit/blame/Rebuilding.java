package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/**
 * Builds the map that a scenario ends with as it is then, without any of the changes that led to it, before a space shows
 * it. If the question is then answered rightly, a rule about changes is to blame; if not, none of them is.
 */
final class Rebuilding {
    private final Map<String, Operation> regions = new LinkedHashMap<>();
    private final Map<String, Operation.Add> places = new LinkedHashMap<>();
    private final Map<String, Operation> enabled = new LinkedHashMap<>();
    private final Map<String, Operation> readOnly = new LinkedHashMap<>();
    private final Map<String, Operation.OpenSpace> spaces = new LinkedHashMap<>();
    private final List<Operation> translations = new ArrayList<>();
    private final List<Operation> fills = new ArrayList<>();
    private final List<Operation> accesses = new ArrayList<>();
    private boolean possible = true;

    private Rebuilding() {}

    /** The scenarios: with all accesses that there were, and with what the host filled in. None where more counts
     * than the map: owners, windows, attributes. */
    static List<List<Operation>> of(List<Operation> operations) {
        Rebuilding rebuilding = new Rebuilding();
        int end = operations.size() - 1;
        operations.subList(0, committed(operations, end)).forEach(rebuilding::note);
        if (!rebuilding.possible || rebuilding.regions.isEmpty()) {
            return List.of();
        }
        Operation question = operations.get(end);
        List<List<Operation>> all = new ArrayList<>();
        all.add(rebuilding.build(rebuilding.accesses, question));
        all.add(rebuilding.build(rebuilding.fills, question));
        return all;
    }

    /** Where the changes end that the question sees: at the transaction that is open, or at the question. */
    private static int committed(List<Operation> operations, int end) {
        int depth = 0;
        int outermost = end;
        for (int i = 0; i < end; i++) {
            if (operations.get(i) instanceof Operation.Begin && depth++ == 0) {
                outermost = i;
            } else if (operations.get(i) instanceof Operation.Commit) {
                depth--;
            }
        }
        return depth > 0 ? outermost : end;
    }

    private void note(Operation operation) {
        if (operation instanceof Operation.Create create) {
            possible &= create.owner() == null;
            regions.put(create.region(), create);
        } else if (operation instanceof Operation.Add add) {
            places.put(add.region(), add);
        } else if (operation instanceof Operation.Delete delete) {
            places.remove(delete.region());
        } else if (operation instanceof Operation.Move move) {
            move(move);
        } else if (OperationType.of(operation).size(operation) != null) {
            resize(operation);
        } else if (operation instanceof Operation.Retarget retarget) {
            regions.computeIfPresent(retarget.region(), (name, create) -> with(create, Role.PLACE, retarget.offset()));
        } else {
            noteOther(operation);
        }
    }

    private void noteOther(Operation operation) {
        if (operation instanceof Operation.SetEnabled set) {
            enabled.put(set.region(), set);
        } else if (operation instanceof Operation.SetReadOnly set) {
            readOnly.put(set.region(), set);
        } else if (operation instanceof Operation.OpenSpace open) {
            spaces.put(open.space(), open);
        } else if (operation instanceof Operation.CloseSpace close) {
            spaces.remove(close.space());
        } else if (operation instanceof KindOperation.SetTranslation set) {
            translations.add(set);
        } else {
            if (operation instanceof Operation.Fill) {
                fills.add(operation);
            }
            accesses.add(operation);
            possible &= isHarmless(OperationType.of(operation));
        }
    }

    /** Attributes other than read-only, owners and windows have a history that no map shows. */
    private static boolean isHarmless(OperationType type) {
        return type.looksUp() || type.family() == Family.CONTENT || type.family() == Family.TRANSACTION;
    }

    /** A move elsewhere counts as adding anew (rule PRIO-5). */
    private void move(Operation.Move move) {
        Operation.Add old = places.get(move.region());
        if (old != null && old.at() != move.at()) {
            places.remove(move.region());
            places.put(move.region(), new Operation.Add(old.region(), old.container(), move.at(), old.priority()));
        }
    }

    private void resize(Operation change) {
        OperationType type = OperationType.of(change);
        Role role = type.has(Role.MEMORY) ? Role.MEMORY : Role.SIZE;
        regions.computeIfPresent(type.name(change), (name, create) -> {
            boolean possible = role == Role.SIZE || OperationType.of(create).has(Role.LARGEST);
            return possible ? with(create, role, type.size(change)) : create;
        });
    }

    /** What the kind of region does not have stays as it is. */
    private static Operation with(Operation create, Role role, @Nullable Object value) {
        return OperationType.of(create).with(create, role, value);
    }

    /** Containers are filled before they get a place; among the subregions of one container the order stays. */
    private List<Operation.Add> placesFromBelow() {
        List<Operation.Add> all = new ArrayList<>(places.values());
        all.sort(Comparator.comparingInt(this::depth).reversed());
        return all;
    }

    private int depth(Operation.Add place) {
        int depth = 0;
        for (Operation.Add above = places.get(place.container());
                above != null && depth <= places.size();
                above = places.get(above.container())) {
            depth++;
        }
        return depth;
    }

    private List<Operation> build(List<Operation> content, Operation question) {
        List<Operation> built = new ArrayList<>();
        built.addAll(regions.values());
        built.addAll(readOnly.values());
        enabled.values().stream()
                .filter(set -> !((Operation.SetEnabled) set).enabled())
                .forEach(built::add);
        built.addAll(placesFromBelow());
        built.addAll(spaces.values());
        built.addAll(translations);
        content.stream()
                .filter(each -> !(each instanceof Operation.Begin) && !(each instanceof Operation.Commit))
                .forEach(built::add);
        built.add(question);
        return built;
    }
}
