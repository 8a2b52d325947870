package org.memtck.reference.model;

import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region. */
public enum Kind {
    CONTAINER,
    RAM,
    ROM,
    ROM_DEVICE,
    MMIO,
    IOMMU,
    ALIAS,
    RESERVATION;

    public static Kind of(RegionSpec spec) {
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
    public boolean hasContent() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }

    /** Returns whether guest accesses to a region of this kind go to bytes in host memory, always. */
    public boolean isMemory() {
        return this == RAM || this == ROM;
    }

    /** Whether a region of this kind has callbacks. */
    public boolean isDevice() {
        return this == MMIO || this == ROM_DEVICE;
    }

    /** Whether a region of this kind only helps to build the map, and is never accessed itself (rule LIFE-7). */
    public boolean isOnlyStructure() {
        return !isTarget();
    }

    /** Whether the search can end at a region of this kind. */
    public boolean isTarget() {
        return this != CONTAINER && this != ALIAS;
    }
}
