package org.memtck.bench.measure;

import java.util.List;
import org.memtck.bench.jmh.JmhException;
import org.memtck.bench.jmh.JmhRun;
import org.memtck.bench.workload.Plan;
import org.memtck.bench.workload.Workload;

/** Has JMH measure a target in Java: a fresh process for each turn. */
final class JmhMeter implements Meter {
    private final String target;
    private final Settings settings;

    JmhMeter(String target, Settings settings) {
        this.target = target;
        this.settings = settings;
    }

    @Override
    public List<Double> turn(Workload workload) throws MeasuringException {
        int operations = workload.plan() instanceof Plan.Cycle cycle ? cycle.operations() : 1;
        try {
            return JmhRun.run(target, workload.id(), Settings.FIGURES, settings.figureTime()).stream()
                    .map(nanoseconds -> nanoseconds / operations)
                    .toList();
        } catch (JmhException e) {
            throw new MeasuringException(e);
        }
    }
}
