package org.memtck.faults.interval;

import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The bus without a fault as a target. */
final class CorrectBus {
    static final Target TARGET = new InProcessTarget(
            new TargetInfo("interval", "1", Interval.STRUCTURE.capabilities(), Interval.STRUCTURE.parameters()),
            Interval::correct);

    private CorrectBus() {}
}
