package org.memtck.kit.coverage;

import org.memtck.spec.scenario.RegionSpec;

/** What a step was about: the kind of region that an access came out at, or that a change was made to. */
enum Kind {
    /** No region, or several of different kinds. */
    NONE("-"),
    /** An access that nothing answers. */
    HOLE("hole"),
    CONTAINER("container"),
    RAM("ram"),
    ROM("rom"),
    ROM_DEVICE("romd"),
    MMIO("mmio"),
    /** For an access: it was not let through. */
    IOMMU("iommu"),
    ALIAS("alias"),
    RESERVATION("reservation");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    static Kind of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Container) {
            return CONTAINER;
        } else if (spec instanceof RegionSpec.Rom) {
            return ROM;
        } else if (spec instanceof RegionSpec.RomDevice) {
            return ROM_DEVICE;
        } else if (spec instanceof RegionSpec.Mmio) {
            return MMIO;
        } else if (spec instanceof RegionSpec.Iommu) {
            return IOMMU;
        } else if (spec instanceof RegionSpec.Alias) {
            return ALIAS;
        }
        return spec instanceof RegionSpec.Reservation ? RESERVATION : RAM;
    }

    /** Whether accesses to it may be callbacks. */
    boolean isDevice() {
        return this == MMIO || this == ROM_DEVICE;
    }

    @Override
    public String toString() {
        return word;
    }
}
