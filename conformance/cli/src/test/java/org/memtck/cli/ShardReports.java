package org.memtck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports of shards, and what they are together. */
final class ShardReports {
    /** Three batches. */
    static final String CASES = "192";

    private final Path reports;
    private final Path folder;

    /**
     * Makes them.
     *
     * @param reports where those are kept that are made once for several tests
     * @param folder where those of one test are
     */
    ShardReports(Path reports, Path folder) {
        this.reports = reports;
        this.folder = folder;
    }

    Path path(Object name) {
        return folder.resolve(String.valueOf(name));
    }

    Cli certify(String target, Object name, String... more) {
        return Cli.run(Stream.concat(
                        Stream.of(
                                "certify",
                                target,
                                "--cases",
                                CASES,
                                "--least",
                                "5",
                                "--report",
                                path(name).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    Cli shard(String target, int number, int of, String... more) {
        return certify(
                target,
                number,
                Stream.concat(Stream.of("--shard", number + "/" + of), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The report of a shard without other options, which is made once for all tests. */
    void copy(String target, int number, int of) throws IOException {
        String name = target + "-" + number + "-" + of;
        Path made = reports.resolve(name);
        if (!Files.exists(made)) {
            shard(target, number, of);
            Files.copy(path(number).resolve("report.json"), made);
        }
        Files.createDirectories(path(number));
        Files.copy(made, path(number).resolve("report.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    Cli merge(Object... names) {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        for (Object name : names) {
            arguments.add(path(name).toString());
        }
        arguments.addAll(List.of("--out", path("out").toString()));
        return Cli.run(arguments.toArray(String[]::new));
    }

    static JsonNode json(Path report) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report.resolve("report.json")));
    }

    /** A report without what the clock says, and without the word that it was put together. */
    static JsonNode apartFromTimings(Path report) throws IOException {
        ObjectNode json = (ObjectNode) json(report);
        json.remove(List.of("run", "operationsPerSecond", "merged"));
        return json;
    }

    /** What {@code kill -9} leaves: the report of a campaign that runs. */
    void kill(int number) throws IOException {
        change(number, report -> {
            report.put("end", "running").put("verdict", "running");
            ((ObjectNode) report.path("shard")).remove(List.of("tally", "findings", "incidents"));
            return report;
        });
    }

    void change(int number, UnaryOperator<ObjectNode> change) throws IOException {
        Path file = path(number).resolve("report.json");
        Files.writeString(file, change.apply((ObjectNode) json(path(number))).toString());
    }
}
