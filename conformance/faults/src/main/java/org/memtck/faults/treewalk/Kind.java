package org.memtck.faults.treewalk;

import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region, and what makes them differ in a walk. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    ROM_DEVICE,
    MMIO,
    IOMMU,
    ALIAS,
    RESERVATION;

    /** Whether it has bytes of its own: RAM, ROM and ROM devices. */
    boolean hasContent() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }

    /** Whether it has callbacks. */
    boolean isDevice() {
        return this == MMIO || this == ROM_DEVICE;
    }

    /** Whether a walk can end in it; else it only helps to build the map and is never in use by itself. */
    boolean isLeaf() {
        return this != CONTAINER && this != ALIAS;
    }

    static Kind of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Rom) {
            return ROM;
        }
        if (spec instanceof RegionSpec.RomDevice) {
            return ROM_DEVICE;
        }
        if (spec instanceof RegionSpec.Mmio) {
            return MMIO;
        }
        if (spec instanceof RegionSpec.Iommu) {
            return IOMMU;
        }
        if (spec instanceof RegionSpec.Alias) {
            return ALIAS;
        }
        if (spec instanceof RegionSpec.Reservation) {
            return RESERVATION;
        }
        return spec instanceof RegionSpec.Container ? CONTAINER : RAM;
    }
}
