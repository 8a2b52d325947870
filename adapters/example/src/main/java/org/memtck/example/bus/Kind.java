package org.memtck.example.bus;

/** What a region is. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    DEVICE,
    ROM_DEVICE,
    IOMMU,
    ALIAS,
    RESERVATION;

    /** Whether it only helps to build the map, and no access ever ends there (rule LIFE-7). */
    boolean isOnlyMap() {
        return this == CONTAINER || this == ALIAS;
    }

    /** Whether it keeps its size, because content lies behind it. */
    boolean keepsSize() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }

    /** Whether the host can have a window on it. */
    boolean hasBytes() {
        return this == RAM || this == ROM || this == ROM_DEVICE || this == DEVICE;
    }
}
