package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Size;

/**
 * The part of the contract that creates regions, a method for each kind. A new region is visible nowhere yet. Every target
 * has containers and RAM; each other kind is unsupported unless its method is overridden. A {@link Size} is the offset of the
 * last byte, because 2^64 bytes do not fit into a {@code long}.
 */
@Api
public interface RegionKinds {
    /** Creates a pure container (rule CONT-1). */
    default Observation createContainer(String region, Size size) {
        return Observation.unsupported();
    }

    /** Creates RAM, zero at first (rule RAM-1). */
    default Observation createRam(String region, Size size) {
        return Observation.unsupported();
    }

    /** Creates ROM, zero at first; its content comes from the host's side (rules ROM-1 and ROM-2). */
    default Observation createRom(String region, Size size) {
        return Observation.unsupported();
    }

    /**
     * Creates a device (rule MMIO-1).
     *
     * @param spec which accesses it accepts, and how its callbacks want to be called
     * @param device its callbacks
     */
    default Observation createMmio(String region, Size size, DeviceSpec spec, Device device) {
        return Observation.unsupported();
    }

    /**
     * Creates an alias (rule ALIAS-1).
     *
     * @param target the region that it shows
     * @param offset the target's offset at which it starts, unsigned
     */
    default Observation createAlias(String region, Size size, String target, long offset) {
        return Observation.unsupported();
    }

    /** Creates a reservation (rules RESV-1 and RESV-2). */
    default Observation createReservation(String region, Size size) {
        return Observation.unsupported();
    }

    /**
     * Creates RAM whose used size changes (rule RAM-2).
     *
     * @param size the used size at first
     * @param max the largest used size
     */
    default Observation createResizeableRam(String region, Size size, Size max) {
        return Observation.unsupported();
    }

    /**
     * Creates RAM that is the content of a file (rule RAM-3), which starts with the bytes that a device with the seed shows,
     * see {@link org.memtck.spec.device.DeviceModel#byteAt}.
     *
     * @param size a multiple of {@link Limits#FILE_PAGE}
     * @param shared whether what is written reaches the file
     */
    default Observation createFileRam(String region, Size size, boolean shared, long seed) {
        return Observation.unsupported();
    }

    /** Creates RAM over memory that the caller provides, zero at first (rule RAM-4). */
    default Observation createCallerRam(String region, Size size) {
        return Observation.unsupported();
    }

    /**
     * Creates a ROM device in ROM mode (rules ROMD-1 to ROMD-3).
     *
     * @param spec which accesses it accepts outside of ROM mode, and how its callbacks want to be called
     * @param device its callbacks
     */
    default Observation createRomDevice(String region, Size size, DeviceSpec spec, Device device) {
        return Observation.unsupported();
    }

    /**
     * Creates an IOMMU region without entries (rules IOMMU-1 to IOMMU-4).
     *
     * @param space the space that it forwards accesses to
     * @param granule the bytes that one entry translates: a power of two, {@link Limits#IOMMU_GRANULE} or more
     */
    default Observation createIommu(String region, Size size, String space, long granule) {
        return Observation.unsupported();
    }
}
