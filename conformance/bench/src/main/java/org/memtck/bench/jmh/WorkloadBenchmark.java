package org.memtck.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The one benchmark: a cycle of any workload on any target. Public for JMH only. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkloadBenchmark {
    /** What is measured, by name: it is made in the process that measures. */
    @State(Scope.Thread)
    public static class Subject {
        /** The target, as it is named on the command line. */
        @Param("")
        public String target = "";

        /** The id of the workload. */
        @Param("")
        public String workload = "";

        private Cycle cycle = () -> 0;

        /** Brings the target into shape. */
        @Setup
        public void setUp() throws Exception {
            Workload named = Workloads.withId(workload).orElseThrow();
            cycle = Cycles.of(InstalledTarget.open(target), named.plan());
        }
    }

    /** Runs the cycle once. */
    @Benchmark
    public long cycle(Subject subject) {
        return subject.cycle.run();
    }
}
