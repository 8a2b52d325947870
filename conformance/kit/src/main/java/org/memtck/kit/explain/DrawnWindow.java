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
 */
record DrawnWindow(PinOperation.Pin pin, DrawnRegion region, BigInteger offset, int length) {
    String handle() {
        return pin.handle();
    }

    /** Whether it is a copy and not the memory itself (rule PIN-2). */
    boolean isCopy() {
        return region.spec instanceof RegionSpec.Mmio
                || (region.spec instanceof RegionSpec.RomDevice && (pin.write() || !region.romMode));
    }
}
