package org.memtck.faults;

import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region, and what makes them differ in a walk. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    MMIO,
    ALIAS,
    RESERVATION;

    /** Whether it has bytes of its own: RAM and ROM. */
    boolean hasContent() {
        return this == RAM || this == ROM;
    }

    /** Whether a walk can end in it. */
    boolean isLeaf() {
        return this != CONTAINER && this != ALIAS;
    }

    static Kind of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Ram) {
            return RAM;
        }
        if (spec instanceof RegionSpec.Rom) {
            return ROM;
        }
        if (spec instanceof RegionSpec.Mmio) {
            return MMIO;
        }
        if (spec instanceof RegionSpec.Alias) {
            return ALIAS;
        }
        return spec instanceof RegionSpec.Reservation ? RESERVATION : CONTAINER;
    }
}
