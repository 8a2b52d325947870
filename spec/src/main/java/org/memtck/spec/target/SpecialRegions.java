package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Size;

/**
 * The part of the contract that is about RAM variants, ROM devices and IOMMU regions. Each operation is unsupported
 * unless it is overridden.
 */
@Api
public interface SpecialRegions {
    /** Switches the ROM mode of a ROM device, which is on at first (rules ROMD-1 and ROMD-3). */
    default Observation setRomMode(String region, boolean on) {
        return Observation.unsupported();
    }

    /** Changes the used size of resizeable RAM; beyond its largest size it is rejected (rule RAM-2). */
    default Observation resizeRam(String region, Size size) {
        return Observation.unsupported();
    }

    /** Returns bytes of the file or the caller's memory behind RAM (rules RAM-3 and RAM-4). */
    default Observation inspect(String region, long at, int length) {
        return Observation.unsupported();
    }

    /** Sets an entry of an IOMMU region (rule IOMMU-1); {@code iova} is a multiple of its granule. */
    default Observation setTranslation(String region, long iova, long to, Permission permission) {
        return Observation.unsupported();
    }
}
