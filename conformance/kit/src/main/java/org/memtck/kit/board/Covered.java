package org.memtck.kit.board;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;

/** What accesses have touched. */
final class Covered {
    /** A range that a space shows. */
    record Shown(String space, MappedRange range) {}

    /** One side of an edge: the bytes below it, or those from it on. */
    record Side(String space, long edge, boolean above) {}

    final Set<Shown> read = new HashSet<>();
    final Set<Shown> written = new HashSet<>();
    final Set<Side> sides = new HashSet<>();
    final Set<String> changes = new HashSet<>();
    /** Two changes, one after the other, with a blank between their names. */
    final Set<String> pairs = new HashSet<>();

    long accesses;
    long operations;
    /** Addresses of sweeps. */
    long swept;

    boolean avoided;
    long lessened;
    private String lastChange = "";

    void change(String name) {
        changes.add(name);
        if (!lastChange.isEmpty()) {
            pairs.add(lastChange + " " + name);
        }
        lastChange = name;
    }

    void access(@Nullable View view, long at, int length, boolean write) {
        accesses++;
        if (view == null) {
            return;
        }
        for (long address : length == 1 ? new long[] {at} : new long[] {at, at + length - 1}) {
            MappedRange range = view.at(address);
            if (range != null) {
                (write ? written : read).add(new Shown(view.space(), range));
            }
        }
        view.sides(at, length, (edge, above) -> sides.add(new Side(view.space(), edge, above)));
    }

    void add(Covered other) {
        read.addAll(other.read);
        written.addAll(other.written);
        sides.addAll(other.sides);
        changes.addAll(other.changes);
        pairs.addAll(other.pairs);
        accesses += other.accesses;
        operations += other.operations;
        swept += other.swept;
        lessened += other.lessened + (other.avoided ? 1 : 0);
    }
}
