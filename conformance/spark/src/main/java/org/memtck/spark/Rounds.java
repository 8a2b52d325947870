package org.memtck.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;

/** The driver's work: it hands out the shards of each round, and merges all that there are. */
final class Rounds {
    private final JavaSparkContext spark;
    private final Job job;
    private final Path report;
    private final PrintWriter log;
    private final long start = System.nanoTime();
    private final List<Path> done = new ArrayList<>();
    /** What all shards took of a processor. */
    private long inShards;
    /** What the longest shard of each round took: with a core for each shard all others are done by then. */
    private long inLongest;

    private long inMerging;
    private int again;

    /**
     * Prepares a job.
     *
     * @param report the folder of the report
     * @param log hears how far the job is
     */
    Rounds(JavaSparkContext spark, Job job, Path report, PrintWriter log) {
        this.spark = spark;
        this.job = job;
        this.report = report;
        this.log = log;
    }

    /**
     * Runs all rounds. After each of them the report is written: until the last one it names the shards that are missing.
     *
     * @return what {@code merge} said at the end, or what kept a shard from being run
     */
    Memtck run() throws IOException {
        try (Folder folder = Folder.temporary()) {
            Memtck merged = new Memtck(ExitStatus.UNABLE, "", "");
            for (int round = 1; round <= job.rounds(); round++) {
                log.println("memtck: round " + round + " of " + job.rounds() + ": " + job.shards() + " shards");
                log.flush();
                String error = run(round, folder);
                if (!error.isEmpty()) {
                    return new Memtck(ExitStatus.UNABLE, "", error);
                }
                merged = merge();
                if (merged.status() == ExitStatus.UNABLE) {
                    return merged;
                }
            }
            tell();
            return merged;
        } catch (SparkException e) {
            return new Memtck(ExitStatus.UNABLE, "", "memtck: Spark gave up: " + e.getMessage());
        }
    }

    /** Runs a round; returns what kept a shard from being run, or nothing. */
    private String run(int round, Folder folder) throws IOException, SparkException {
        Broadcast<Packed> before = before(round);
        List<ShardOutcome> outcomes = spark.parallelize(job.numbers(round), job.shards())
                .map(new ShardTask(job, before))
                .collect();
        if (before != null) {
            before.destroy();
        }
        inLongest += outcomes.stream().mapToLong(ShardOutcome::nanos).max().orElse(0);
        for (ShardOutcome outcome : outcomes) {
            if (!outcome.isRun()) {
                return error(outcome);
            }
            outcome.write(folder.ofShard(outcome.number()));
            done.add(folder.ofShard(outcome.number()));
            inShards += outcome.nanos();
            again += outcome.attempt() > 0 ? 1 : 0;
        }
        return "";
    }

    private @Nullable Broadcast<Packed> before(int round) throws IOException {
        return round == 1 ? null : spark.broadcast(Packed.of(report.resolve(Folder.REPORT)));
    }

    private String error(ShardOutcome outcome) {
        return outcome.error() + "\nmemtck: shard " + outcome.number() + " of " + job.all() + " could not be run on "
                + outcome.host()
                + "; targets are opened and agents are started on the workers, so the program of agent:COMMAND, and"
                + " a file that an option names, have to be on each of them under the same name: spark-submit --files puts"
                + " them into the folder in which a worker runs its tasks";
    }

    private Memtck merge() {
        long begun = Processor.nanos();
        List<String> arguments = new ArrayList<>(List.of("merge"));
        done.forEach(each -> arguments.add(each.toString()));
        arguments.addAll(List.of("--out", report.toString()));
        Memtck merged = Memtck.run(arguments);
        inMerging += Processor.nanos() - begun;
        return merged;
    }

    private void tell() {
        log.println(String.format(
                Locale.ROOT,
                "memtck: %d shards, %d of them run again, %.1f s in all; of processors shards took %.1f s, the longest of each round"
                        + " %.1f s together, and merging %.2f s",
                job.all(),
                again,
                seconds(System.nanoTime() - start),
                seconds(inShards),
                seconds(inLongest),
                seconds(inMerging)));
        log.flush();
    }

    private static double seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0;
    }
}
