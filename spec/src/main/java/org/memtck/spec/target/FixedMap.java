package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Size;

/**
 * The contract of a machine whose map is fixed: it reads and writes, and creates nothing. A board file says what is where, so of
 * all regions only memtck's own devices are ever created, and only those that the board file has: {@link #createMmio} plugs such a
 * device in where the machine has it. A fresh instance serves each scenario, with the machine as it is after a reset.
 */
@Api
public interface FixedMap extends MemorySubsystem {
    @Override
    default Observation createContainer(String region, Size size) {
        return Observation.unsupported();
    }

    @Override
    default Observation createRam(String region, Size size) {
        return Observation.unsupported();
    }

    @Override
    default Observation addSubregion(String container, String region, long at, int priority) {
        return Observation.unsupported();
    }

    @Override
    default Observation openSpace(String space, String root) {
        return Observation.unsupported();
    }
}
