package org.memtck.faults.interval;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/** The kinds of region that the bus has. */
enum Kind {
    CONTAINER,
    ALIAS,
    RESERVATION,
    RAM,
    ROM,
    ROM_DEVICE,
    MMIO;

    private static final Map<Class<? extends RegionSpec>, Kind> BY_SPEC = Map.of(
            RegionSpec.Container.class, CONTAINER,
            RegionSpec.Alias.class, ALIAS,
            RegionSpec.Reservation.class, RESERVATION,
            RegionSpec.Ram.class, RAM,
            RegionSpec.Rom.class, ROM,
            RegionSpec.RomDevice.class, ROM_DEVICE,
            RegionSpec.Mmio.class, MMIO);

    /** The kind that a specification asks for, or null if the bus does not have it. */
    static @Nullable Kind of(RegionSpec spec) {
        return BY_SPEC.get(spec.getClass());
    }

    /** Whether segments of the map can be of this kind. */
    boolean isDrawn() {
        return this != CONTAINER && this != ALIAS;
    }

    /** Whether regions of this kind have bytes that the host can fill. */
    boolean hasMemory() {
        return this == RAM || this == ROM || this == ROM_DEVICE;
    }
}
