package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.avoid.Watch;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/** Takes cases to the reference, keeps what is legal, specified and not to be avoided, and counts. */
final class Tally {
    long trees;
    long changes;
    /** Reads and writes. */
    long accesses;
    /** Operations that are kept. */
    long operations;
    /** Accesses, and questions for the flat view, of which it is not specified what they do. */
    long leftOut;
    /** Cases in which something is avoided. */
    long lessened;

    void add(Tally other) {
        trees += other.trees;
        changes += other.changes;
        accesses += other.accesses;
        operations += other.operations;
        leftOut += other.leftOut;
        lessened += other.lessened;
    }

    /**
     * The steps of a case. There are none if it is not specified what its tree or its change does.
     *
     * @param wanted what the case does; nothing if the target does not offer it
     * @param target the bounds of the target, which tell its pages
     */
    Case take(List<Operation> wanted, boolean changed, Avoidance avoidance, Parameters target) {
        Watch watch = avoidance.watch();
        Reference reference = new Reference(watch, avoidance.seenOf(target));
        List<Step> steps = new ArrayList<>(wanted.size());
        boolean avoided = false;
        int accessed = 0;
        for (Operation operation : wanted) {
            Step step = reference.step(operation);
            if (step.kind() == Step.Kind.DONE) {
                steps.add(step);
                accessed += isAccess(operation) ? 1 : 0;
                continue;
            }
            avoided |= step.kind() == Step.Kind.AVOIDED;
            leftOut += avoided ? 0 : 1;
            if (!avoided && !isAccess(operation) && !(operation instanceof Operation.FlatView)) {
                return Case.of(List.of());
            }
        }
        if (!wanted.isEmpty()) {
            trees += changed ? 0 : 1;
            changes += changed ? 1 : 0;
        }
        operations += steps.size();
        accesses += accessed;
        lessened += avoided ? 1 : 0;
        return new Case(steps, watch.stopped());
    }

    private static boolean isAccess(Operation operation) {
        return operation instanceof Operation.Read || operation instanceof Operation.Write;
    }
}
