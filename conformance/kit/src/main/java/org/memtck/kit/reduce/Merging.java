package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Operation;

/** Scenarios in which one region serves for two, or one space. */
final class Merging {
    private Merging() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation replaced : operations) {
            for (Operation other : operations) {
                if (other == replaced) {
                    continue;
                }
                List<Operation> rest = inPlaceOf(replaced, other, operations);
                if (replaced instanceof Operation.Create from && other instanceof Operation.Create to) {
                    simpler.add(Renaming.ofRegion(from.region(), to.region(), rest));
                } else if (replaced instanceof Operation.OpenSpace from && other instanceof Operation.OpenSpace to) {
                    simpler.add(Renaming.ofSpace(from.space(), to.space(), rest));
                }
            }
        }
        return simpler;
    }

    /** The operations without the replaced one; the other one comes where the first of the two stood. */
    private static List<Operation> inPlaceOf(Operation replaced, Operation other, List<Operation> operations) {
        int first = Math.min(operations.indexOf(replaced), operations.indexOf(other));
        List<Operation> rest = new ArrayList<>(operations);
        rest.remove(replaced);
        rest.remove(other);
        rest.add(first, other);
        return rest;
    }
}
