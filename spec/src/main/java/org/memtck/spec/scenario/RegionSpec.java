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

    /**
     * RAM whose used size can change (rule RAM-2).
     *
     * @param size the used size at first
     * @param max the largest used size
     */
    record ResizeableRam(Size size, Size max) implements RegionSpec {}

    /**
     * RAM that is the content of a file (rule RAM-3). The file starts with the bytes that a device with the seed shows,
     * see {@link org.memtck.spec.device.DeviceModel}.
     *
     * @param size a multiple of {@link Limits#FILE_PAGE}
     * @param shared whether what is written reaches the file
     */
    record FileRam(Size size, boolean shared, long seed) implements RegionSpec {}

    /** RAM over memory that the caller provides, zero at first (rule RAM-4). */
    record CallerRam(Size size) implements RegionSpec {}

    /** ROM, zero at first; its content comes from the host side (rules ROM-1 and ROM-2). */
    record Rom(Size size) implements RegionSpec {}

    /** A device behind callbacks (rule MMIO-1). */
    record Mmio(Size size, DeviceSpec device) implements RegionSpec {}

    /** A device whose reads come from memory while it is in ROM mode, as it is at first (rules ROMD-1 to ROMD-3). */
    record RomDevice(Size size, DeviceSpec device) implements RegionSpec {}

    /**
     * A region that translates accesses and forwards them to a space (rules IOMMU-1 to IOMMU-4).
     *
     * @param target the space
     * @param granule the bytes that one entry translates: a power of two, {@link Limits#IOMMU_GRANULE} or more
     */
    record Iommu(Size size, String target, long granule) implements RegionSpec {}

    /**
     * A window on another region (rule ALIAS-1).
     *
     * @param target the region that the alias shows
     * @param offset the target's offset at which the alias starts, unsigned
     */
    record Alias(String target, long offset, Size size) implements RegionSpec {}

    /** A range that is claimed but handled elsewhere (rules RESV-1 and RESV-2). */
    record Reservation(Size size) implements RegionSpec {}

    /** How the callbacks of a device or ROM device want to be called; a plain device for regions of other kinds. */
    default DeviceSpec deviceOrPlain() {
        if (this instanceof Mmio mmio) {
            return mmio.device();
        }
        return this instanceof RomDevice romDevice ? romDevice.device() : DeviceSpec.PLAIN;
    }
}
