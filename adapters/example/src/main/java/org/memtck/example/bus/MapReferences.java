package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;

/** The references that a map holds to the owners of what it shows: one for each place (rule LIFE-2). */
final class MapReferences {
    private List<Owner> held = List.of();

    /** Refers to whoever owns what is shown now, and no more to those who owned what was shown before. */
    void hold(Segment[] segments) {
        List<Owner> owners = new ArrayList<>();
        for (Segment segment : segments) {
            Owner owner = segment.region().owner();
            if (owner != null) {
                owner.take();
                owners.add(owner);
            }
        }
        held.forEach(Owner::drop);
        held = owners;
    }

    void letGo() {
        held.forEach(Owner::drop);
        held = List.of();
    }
}
