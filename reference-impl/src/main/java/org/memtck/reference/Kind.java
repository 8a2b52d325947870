package org.memtck.reference;

import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    ROM_DEVICE,
    MMIO,
    IOMMU,
    ALIAS,
    RESERVATION;

    static Kind of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Container) {
            return CONTAINER;
        } else if (spec instanceof RegionSpec.Rom) {
            return ROM;
        } else if (spec instanceof RegionSpec.RomDevice) {
            return ROM_DEVICE;
        } else if (spec instanceof RegionSpec.Iommu) {
            return IOMMU;
        } else if (spec instanceof RegionSpec.Mmio) {
            return MMIO;
        } else if (spec instanceof RegionSpec.Alias) {
            return ALIAS;
        } else if (spec instanceof RegionSpec.Reservation) {
            return RESERVATION;
        }
        return RAM;
    }

    /** Whether a region of this kind has bytes in host memory. */
    boolean hasContent() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }

    /** Whether a region of this kind has callbacks. */
    boolean isDevice() {
        return this == MMIO || this == ROM_DEVICE;
    }

    /** Whether a region of this kind only helps to build the map, and is never accessed itself (rule LIFE-7). */
    boolean isOnlyStructure() {
        return !isTarget();
    }

    /** Whether the search can end at a region of this kind. */
    boolean isTarget() {
        return this != CONTAINER && this != ALIAS;
    }
}
