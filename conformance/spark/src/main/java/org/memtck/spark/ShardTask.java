package org.memtck.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;

/**
 * Runs a shard on a worker, as {@code certify --shard} does: the target is opened there, an agent is started there, and both end with
 * the task. A shard that cannot be run is told as such. Only what the worker is to blame for fails, so that Spark runs it again.
 */
final class ShardTask implements Function<Integer, ShardOutcome> {
    private static final long serialVersionUID = 1L;

    private final Job job;
    /** The report of what was merged before; null in the first round. */
    private final @Nullable Broadcast<Packed> before;

    ShardTask(Job job, @Nullable Broadcast<Packed> before) {
        this.job = job;
        this.before = before;
    }

    @Override
    public ShardOutcome call(Integer number) throws IOException {
        long start = Processor.nanos();
        try (Folder folder = Folder.temporary()) {
            Path report = folder.ofShard(number);
            Memtck run = Memtck.run(arguments(number, folder, report));
            Packed packed = Packed.NONE;
            String error = "";
            if (run.status() == ExitStatus.INTERRUPTED) {
                throw new IllegalStateException("shard " + number + " of " + job.all() + " was interrupted");
            } else if (run.status() == ExitStatus.UNABLE) {
                error = run.err().isBlank()
                        ? "it ended with status " + run.status()
                        : run.err().strip();
            } else {
                packed = Packed.of(report.resolve(Folder.REPORT));
            }
            int attempt = TaskContext.get().attemptNumber();
            String host = SparkEnv.get().blockManager().blockManagerId().host();
            return new ShardOutcome(number, host, attempt, Processor.nanos() - start, packed, error);
        }
    }

    private List<String> arguments(int number, Folder folder, Path report) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("certify"));
        arguments.addAll(job.options());
        arguments.addAll(List.of("--shard", number + "/" + job.all(), "--jobs", "1", "--report", report.toString()));
        if (before != null) {
            Path merged = folder.path().resolve("before.json");
            before.value().write(merged);
            arguments.addAll(List.of("--after", merged.toString()));
        }
        return arguments;
    }
}
