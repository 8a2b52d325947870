package org.memtck.kit.explain;

import java.math.BigInteger;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * A host window that is open.
 *
 * @param pin what opened it
 * @param region the region that it is on
 * @param offset the offset in the region at which it begins
 * @param length its length in bytes, as the rules expect it
 * @param isCopy whether it is a copy and not the memory itself (rule PIN-2), which was decided when it was opened
 */
record DrawnWindow(PinOperation.Pin pin, DrawnRegion region, BigInteger offset, int length, boolean isCopy) {
    /** A window that is opened on a region as it is now. */
    static DrawnWindow opened(PinOperation.Pin pin, DrawnRegion region, BigInteger offset, int length) {
        boolean isCopy = region.spec instanceof RegionSpec.Mmio
                || (region.spec instanceof RegionSpec.RomDevice && (pin.write() || !region.romMode));
        return new DrawnWindow(pin, region, offset, length, isCopy);
    }

    String handle() {
        return pin.handle();
    }
}
