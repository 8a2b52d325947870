package org.memtck.coffeegb;

import eu.rekawek.coffeegb.core.AddressSpace;
import eu.rekawek.coffeegb.core.memory.Mmu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A container: an {@link Mmu}. Who wins there is who was registered first, so whoever has priority is; among equals, who was
 * added first, or last.
 */
final class Bus {
    private record Entry(int priority, AddressSpace space) {}

    private final Mmu mmu = new Mmu(false);
    private final List<Entry> waiting = new ArrayList<>();
    private final boolean lastFirst;
    private boolean indexed;

    /**
     * Makes an empty one.
     *
     * @param lastFirst whether, of equal priorities, the one that was added last is registered first
     */
    Bus(boolean lastFirst) {
        this.lastFirst = lastFirst;
    }

    Mmu mmu() {
        return mmu;
    }

    void add(int priority, AddressSpace space) {
        waiting.add(new Entry(priority, space));
    }

    /** Registers what was added and has the {@link Mmu} draw its map, once. */
    void index() {
        if (!indexed) {
            if (lastFirst) {
                Collections.reverse(waiting);
            }
            waiting.sort(Comparator.comparingInt(Entry::priority).reversed());
            waiting.forEach(entry -> mmu.addAddressSpace(entry.space));
            mmu.indexSpaces();
            indexed = true;
        }
    }
}
