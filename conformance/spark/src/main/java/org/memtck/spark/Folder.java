package org.memtck.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is there as long as somebody works in it. */
record Folder(Path path) implements AutoCloseable {
    static final String REPORT = "report.json";

    /** Makes one. */
    static Folder temporary() throws IOException {
        return new Folder(Files.createTempDirectory("memtck-spark"));
    }

    /** Where a shard of the job has its report. */
    Path ofShard(int number) {
        return path.resolve("shard-" + number);
    }

    /** Takes it away with all that is in it. */
    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
