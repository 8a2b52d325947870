package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** What a region is when it is created: its kind, its size, and what its kind needs. */
@Api
public sealed interface RegionSpec {
    /** The region's size when it is created. */
    Size size();

    /** A pure container: it has no bytes of its own, only subregions (rule CONT-1). */
    record Container(Size size) implements RegionSpec {}

    /** RAM, zero at first (rule RAM-1). */
    record Ram(Size size) implements RegionSpec {}

    /** ROM, zero at first; its content comes from the host side (rules ROM-1 and ROM-2). */
    record Rom(Size size) implements RegionSpec {}

    /** A device behind callbacks (rule MMIO-1). */
    record Mmio(Size size, DeviceSpec device) implements RegionSpec {}

    /**
     * A window on another region (rule ALIAS-1).
     *
     * @param target the region that the alias shows
     * @param offset the target's offset at which the alias starts, unsigned
     */
    record Alias(String target, long offset, Size size) implements RegionSpec {}

    /** A range that is claimed but handled elsewhere (rules RESV-1 and RESV-2). */
    record Reservation(Size size) implements RegionSpec {}
}
