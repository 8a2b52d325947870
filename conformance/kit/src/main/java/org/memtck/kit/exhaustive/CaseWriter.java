package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/** Writes the scenario of a case: a tree is built, looked at and accessed everywhere; so it is again if it is changed. */
final class CaseWriter {
    /** The values that are written start here; those that regions are filled with lie below. */
    private static final int WRITTEN = 0x80;

    private static final int WRITTEN_AFTER = 0xc0;

    private final Universe universe;

    CaseWriter(Universe universe) {
        this.universe = universe;
    }

    /** A tree. */
    List<Operation> tree(Tree tree, long number) {
        List<Operation> operations = new ArrayList<>(Build.of(universe, tree, number));
        Round round = new Round(operations, universe.cell(tree.has(Kind.IOMMU)));
        round.look();
        round.read();
        round.write(WRITTEN);
        round.read();
        return operations;
    }

    /** A tree before and after a change. */
    List<Operation> changed(Tree tree, Change change, long number) {
        List<Operation> operations = new ArrayList<>(Build.of(universe, tree, number));
        Round round = new Round(operations, universe.cell(tree.has(Kind.IOMMU)));
        round.look();
        round.read();
        round.write(WRITTEN);
        operations.addAll(change.operations());
        round.look();
        round.read();
        round.write(WRITTEN_AFTER);
        round.read();
        return operations;
    }

    /** Adds questions and accesses at all addresses. */
    private final class Round {
        private final List<Operation> operations;
        private final long cell;

        Round(List<Operation> operations, long cell) {
            this.operations = operations;
            this.cell = cell;
        }

        void look() {
            if (universe.has(Capability.FLATVIEW)) {
                operations.add(new Operation.FlatView(Build.SPACE));
            }
        }

        /** Reads everywhere, and just past the end. */
        void read() {
            for (int at = 0; at <= universe.addresses(); at++) {
                operations.add(new Operation.Read(Build.SPACE, at * cell, 1, Endian.LITTLE));
            }
        }

        void write(int first) {
            for (int at = 0; at < universe.addresses(); at++) {
                operations.add(new Operation.Write(Build.SPACE, at * cell, 1, first + at, Endian.LITTLE));
            }
        }
    }
}
