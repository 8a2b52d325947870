package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.SpecialRegions;

/** The part of the contract that is about special regions, as operations. */
interface PerformedSpecials extends SpecialRegions, Performed {
    @Override
    default Observation setRomMode(String region, boolean on) {
        return perform(new KindOperation.SetRomMode(region, on));
    }

    @Override
    default Observation resizeRam(String region, Size size) {
        return perform(new KindOperation.ResizeRam(region, size));
    }

    @Override
    default Observation inspect(String region, long at, int length) {
        return perform(new KindOperation.Inspect(region, at, length));
    }

    @Override
    default Observation setTranslation(String region, long iova, long to, Permission permission) {
        return perform(new KindOperation.SetTranslation(region, iova, to, permission));
    }
}
