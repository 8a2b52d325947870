package org.memtck.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What became of a shard on a worker.
 *
 * @param number which shard, from 1
 * @param host where it ran
 * @param attempt how often it had been begun before, on a worker that died
 * @param nanos how much of a processor it took, in nanoseconds; what an agent takes is not in it
 * @param report its {@code report.json}; nothing if it could not be run
 * @param error why it could not be run, or nothing
 */
record ShardOutcome(int number, String host, int attempt, long nanos, Packed report, String error)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether there is a report. */
    boolean isRun() {
        return error.isEmpty();
    }

    /** Writes the report into a folder of its own. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        report.write(folder.resolve(Folder.REPORT));
    }
}
