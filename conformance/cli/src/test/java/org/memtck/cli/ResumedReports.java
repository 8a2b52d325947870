package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.cli.resume.LeftBehind;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.target.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports of campaigns that were finished, or killed, and of what {@code --resume} makes of them. */
abstract class ResumedReports {
    static final String CASES = "640";

    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    Path path(String name) {
        return folder.resolve(name);
    }

    static Cli certify(Path report, String... more) {
        List<String> all = new ArrayList<>(List.of("certify"));
        all.addAll(List.of(more));
        if (Stream.of(more).noneMatch("--cases"::equals)) {
            all.addAll(List.of("--cases", CASES));
        }
        all.addAll(List.of("--report", report.toString()));
        return Cli.run(all.toArray(String[]::new));
    }

    static Cli resume(Path report, String... more) {
        return certify(
                report, Stream.concat(Stream.of(more), Stream.of("--resume")).toArray(String[]::new));
    }

    static Target target(String name) {
        return new FakeTarget(
                name,
                switch (name) {
                    case "forgetful" -> FakeTarget.Fault.FORGETS_READ_ONLY;
                    case "mortal" -> FakeTarget.Fault.DIES;
                    default -> FakeTarget.Fault.NONE;
                });
    }

    /** The report of a campaign that was finished, which is made once for all tests. */
    Path finished(String name, String target) throws IOException {
        return copied("finished-" + target, name, report -> certify(report, target));
    }

    /** The report of a campaign that was killed, which is made once for all tests. */
    Path killed(String target, int checkpoints) throws IOException {
        Path whole = finished("not-killed", target);
        return copied("killed-" + target + checkpoints, "killed", report -> {
            copy(whole, report);
            LeftBehind.of(report, target(target), Part.WHOLE, checkpoints);
        });
    }

    /** What the first of two shards found, as a report of {@code merge}. */
    Path before(String target) {
        certify(path("first"), target, "--shard", "1/2");
        Cli.run("merge", path("first").toString(), "--out", path("before").toString());
        return path("before");
    }

    interface Maker {
        void make(Path folder) throws IOException, UserException;
    }

    Path copied(String key, String name, Maker maker) throws IOException {
        Path made = reports.resolve(key);
        try {
            if (!Files.exists(made)) {
                maker.make(made);
            }
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
        copy(made, path(name));
        return path(name);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The files that a report has come to, apart from timings. */
    static Map<String, Object> files(Path report) throws IOException {
        Map<String, Object> files = new TreeMap<>();
        files.put("report.json", apartFromTimings(report));
        try (Stream<Path> all = Files.list(report.resolve("counterexamples"))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    static JsonNode json(Path report) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report.resolve("report.json")));
    }

    static JsonNode apartFromTimings(Path report) throws IOException {
        ObjectNode json = (ObjectNode) json(report);
        json.remove(List.of("run", "operationsPerSecond"));
        return json;
    }

    static void assertRefused(Cli result, String problem) {
        assertThat(result.err()).startsWith("memtck: ").contains(problem);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
    }
}
