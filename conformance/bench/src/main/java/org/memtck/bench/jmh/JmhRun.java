package org.memtck.bench.jmh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.memtck.spec.Api;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a workload on a target in Java, in a process of its own. */
@Api
public final class JmhRun {
    /**
     * One collector without threads of its own, and all compilers, whatever this process runs with. The heap begins large, so that
     * it does not grow while something is measured, and asks for large pages, as emulators do for the memory of their guests.
     */
    private static final String[] JVM = {
        "-XX:+UseSerialGC", "-Xms1g", "-Xmx4g", "-XX:+TieredCompilation", "-XX:+UseTransparentHugePages"
    };

    /** How many times longer warming up takes: the last of the compilers comes late. */
    private static final int WARM_UP = 4;

    private JmhRun() {}

    /**
     * Runs one process: four times as long for warming up as for measuring.
     *
     * @param target as it is named on the command line
     * @param workload the id
     * @param iterations how many figures
     * @param each how long each takes at least
     * @return the nanoseconds of a cycle, a figure for each iteration
     * @throws JmhException if the process broke off
     */
    public static List<Double> run(String target, String workload, int iterations, Duration each) throws JmhException {
        // The lock refuses a second run of JMH on the same machine; whether to start one is the user's decision.
        System.setProperty("jmh.ignoreLock", "true");
        TimeValue time = TimeValue.nanoseconds(each.toNanos());
        Options options = new OptionsBuilder()
                .include("\\Q" + WorkloadBenchmark.class.getName() + ".cycle\\E")
                .param("target", target)
                .param("workload", workload)
                .forks(1)
                .jvmArgs(JVM)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.nanoseconds(WARM_UP * each.toNanos()))
                .measurementIterations(iterations)
                .measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return scores(new Runner(options).run());
        } catch (RunnerException e) {
            throw new JmhException(e);
        }
    }

    private static List<Double> scores(Collection<RunResult> results) {
        List<Double> scores = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    scores.add(iteration.getPrimaryResult().getScore());
                }
            }
        }
        return scores;
    }
}
