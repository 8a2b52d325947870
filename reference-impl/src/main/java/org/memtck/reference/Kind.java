package org.memtck.reference;

import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    MMIO,
    ALIAS,
    RESERVATION;

    static Kind of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Container) {
            return CONTAINER;
        } else if (spec instanceof RegionSpec.Ram) {
            return RAM;
        } else if (spec instanceof RegionSpec.Rom) {
            return ROM;
        } else if (spec instanceof RegionSpec.Mmio) {
            return MMIO;
        } else if (spec instanceof RegionSpec.Alias) {
            return ALIAS;
        }
        return RESERVATION;
    }

    /** Whether a region of this kind has bytes in host memory. */
    boolean hasContent() {
        return this == RAM || this == ROM;
    }

    /** Whether the search can end at a region of this kind. */
    boolean isTarget() {
        return this != CONTAINER && this != ALIAS;
    }
}
