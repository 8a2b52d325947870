package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/** Scenarios in which one region, space or owner takes the part of two. */
final class Merging {
    private Merging() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (Operation replaced : operations) {
            for (Operation other : operations) {
                if (other != replaced) {
                    merge(replaced, other, operations, simpler);
                }
            }
        }
        return simpler;
    }

    private static void merge(
            Operation replaced, Operation other, List<Operation> operations, List<List<Operation>> simpler) {
        if (replaced instanceof Operation.Create from && other instanceof Operation.Create to) {
            List<Operation> rest = inPlaceOf(from, to, to, operations);
            simpler.add(Renaming.ofRegion(from.region(), to.region(), rest));
            if (!from.spec().size().fitsIn(to.spec().size())) {
                Operation large = RegionSimplifications.withSize(to, from.spec().size());
                rest = inPlaceOf(from, to, large, operations);
                simpler.add(Renaming.ofRegion(from.region(), to.region(), rest));
            }
        } else if (replaced instanceof OwnerOperation.MakeOwner from && other instanceof OwnerOperation.MakeOwner to) {
            simpler.add(Renaming.ofRegion(from.owner(), to.owner(), inPlaceOf(from, to, to, operations)));
        } else if (replaced instanceof Operation.OpenSpace from && other instanceof Operation.OpenSpace to) {
            simpler.add(Renaming.ofSpace(from.space(), to.space(), inPlaceOf(from, to, to, operations)));
        }
    }

    /** The operations without two of them; a third one comes where the first of the two stood. */
    private static List<Operation> inPlaceOf(
            Operation replaced, Operation other, Operation placed, List<Operation> operations) {
        int first = Math.min(operations.indexOf(replaced), operations.indexOf(other));
        List<Operation> rest = new ArrayList<>(operations);
        rest.remove(replaced);
        rest.remove(other);
        rest.add(first, placed);
        return rest;
    }
}
