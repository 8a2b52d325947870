package org.memtck.kit.exhaustive;

import org.memtck.spec.target.Capability;

/** The kinds of region. RAM variants count as RAM: in a tree they are the same. */
enum Kind {
    RAM(Capability.RAM),
    ROM(Capability.ROM),
    MMIO(Capability.MMIO),
    ROM_DEVICE(Capability.ROM_DEVICE),
    RESERVATION(Capability.RESERVATION),
    CONTAINER(Capability.NESTING),
    IOMMU(Capability.IOMMU),
    ALIAS(Capability.ALIAS);

    /** What a target has to offer. */
    final Capability capability;

    Kind(Capability capability) {
        this.capability = capability;
    }

    /** Whether a region of this kind may have subregions and answers where they do not (rule CONT-2). */
    boolean isBacked() {
        return this != CONTAINER && this != IOMMU && this != ALIAS;
    }

    /** Whether a region of this kind has bytes that the host can fill. */
    boolean hasContent() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }
}
