package org.memtck.kit.generate;

import org.memtck.spec.scenario.Operation;

/** Brings the generator's sketch up to date with an operation that was done. */
final class Bookkeeping {
    private Bookkeeping() {}

    static void note(Sketch sketch, Operation operation) {
        if (operation instanceof Operation.Create create) {
            sketch.add(create.region(), create.spec());
        } else if (operation instanceof Operation.Add add) {
            sketch.map(sketch.region(add.region()), sketch.region(add.container()), add.at(), add.effectivePriority());
        } else if (operation instanceof Operation.Delete delete) {
            sketch.unmap(sketch.region(delete.region()));
        } else if (operation instanceof Operation.SetEnabled set) {
            sketch.region(set.region()).enabled = set.enabled();
        } else if (operation instanceof Operation.SetReadOnly set) {
            sketch.region(set.region()).readOnly = set.on();
        } else if (operation instanceof Operation.Move move) {
            sketch.region(move.region()).at = move.at();
        } else if (operation instanceof Operation.Resize resize) {
            sketch.region(resize.region()).size = resize.size();
        } else {
            noteRest(sketch, operation);
        }
    }

    private static void noteRest(Sketch sketch, Operation operation) {
        if (operation instanceof Operation.OpenSpace open) {
            sketch.spaces.add(open.space());
        } else if (operation instanceof Operation.CloseSpace close) {
            sketch.spaces.remove(close.space());
        } else if (operation instanceof Operation.Begin) {
            sketch.transactions++;
        } else if (operation instanceof Operation.Commit) {
            sketch.transactions--;
        }
    }
}
