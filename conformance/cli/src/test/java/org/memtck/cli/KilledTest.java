package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that is killed while it certifies. */
class KilledTest {
    private static final long MOST_SECONDS = 120;
    private static final long LOOK_MILLIS = 10;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Path report() {
        return folder.resolve("report");
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowMain.class.getName(),
                        "certify",
                        "slow",
                        "--time",
                        "1h",
                        "--report",
                        report().toString(),
                        "--save",
                        folder.resolve("saved").toString())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private static void await(Process process, BooleanSupplier moment) throws InterruptedException {
        long start = System.nanoTime();
        while (!moment.getAsBoolean()) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private List<Path> counterexamples() {
        try (Stream<Path> files = Files.list(report().resolve("counterexamples"))) {
            return files.filter(file -> file.toString().endsWith(".mem")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report().resolve("report.json")));
    }

    /** Whoever starts the tests in the background of a shell has SIGINT ignored, and so do their children. */
    private static boolean isHeard(String signal) {
        int bit = signal.equals("INT") ? 1 : 14;
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> bit & 1) == 0);
        } catch (IOException e) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalIsAnsweredWithWhatWasFoundAndTheStatusOfTheSignal(String signal, int status) throws Exception {
        Programs.require("kill");
        assumeThat(isHeard(signal)).as("SIG" + signal + " is not ignored").isTrue();
        Process process = start();
        await(process, () -> !counterexamples().isEmpty());
        Programs.run(folder, List.of("kill", "-" + signal, String.valueOf(process.pid())));

        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        assertThat(Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8))
                .contains("\ninterrupted, not conformant, violated ")
                .contains("\nsaved    ");
        assertThat(json().path("end").asString()).isEqualTo("interrupted");
        assertThat(json().path("findings").valueStream()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatWasFoundOutlivesTheProcessAndTheNextRunAcceptsTheFolder(int found) throws Exception {
        Process process = start();
        await(process, () -> Files.exists(report()) && counterexamples().size() >= found);
        process.destroyForcibly().waitFor();

        assertThat(counterexamples()).hasSizeGreaterThanOrEqualTo(found);
        for (Path file : counterexamples()) {
            assertThat(Cli.run("replay", file.toString(), "forgetful").status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        }
        Cli next = Cli.run("certify", "example", "--cases", "600", "--report", report().toString());
        assertThat(next.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(counterexamples()).isEmpty();
    }

    @Test
    void aProcessThatEndsByItselfIsNotHeldUp() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowMain.class.getName(),
                        "certify",
                        "slow",
                        "--cases",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        started.add(process);

        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotEqualTo(ExitStatus.INTERRUPTED);
    }
}
