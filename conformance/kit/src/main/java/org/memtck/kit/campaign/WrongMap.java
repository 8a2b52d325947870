package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a death or a window that differs may follow from a map that is wrong: whether the target's flat view of the same
 * map differs, too. An owner dies as its regions go out of sight, and a window ends where its range does; where something else is
 * visible than should be, neither is wrong in itself.
 */
final class WrongMap {
    private final Laboratory laboratory;
    private final List<Operation> changes = new ArrayList<>();
    private final Set<String> spaces = new LinkedHashSet<>();

    private WrongMap(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /** Returns a scenario that ends with a flat view of the map as it is when a reduced scenario fails, and fails there; or null. */
    static @Nullable Trial of(Laboratory laboratory, Trial reduced) {
        Aspect aspect = reduced.aspect();
        if (aspect != Aspect.FINALIZED && aspect != Aspect.WINDOW) {
            return null;
        }
        WrongMap map = new WrongMap(laboratory);
        reduced.operationsToFailure().forEach(map::note);
        return map.look();
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

    private @Nullable Trial look() {
        for (String space : spaces) {
            List<Operation> asked = new ArrayList<>(changes);
            asked.add(new Operation.FlatView(space));
            Trial trial = laboratory.trial(asked);
            if (trial.fails() && trial.failingStep().operation() instanceof Operation.FlatView) {
                return trial;
            }
        }
        return null;
    }
}
