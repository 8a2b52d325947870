package org.memtck.bench.measure;

import java.util.List;
import org.memtck.bench.workload.Workload;

/** Measures one target, a turn at a time. */
interface Meter {
    /** The nanoseconds of an operation of the workload: the figures of one turn. */
    List<Double> turn(Workload workload) throws MeasuringException;
}
