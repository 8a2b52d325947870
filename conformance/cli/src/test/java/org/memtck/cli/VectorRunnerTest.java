package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The runner that is written beside the vectors needs no Java, and tells right from wrong. */
class VectorRunnerTest {
    private static final String PYTHON = "python3";

    @TempDir
    private static Path vectors;

    @TempDir
    private Path folder;

    private record Run(int status, String output) {}

    @BeforeAll
    static void write() {
        Programs.require(PYTHON);
        assertThat(Cli.run("vectors", vectors.toString(), "--count", "1000").status())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_TREE|RUST")
    void theStartersPass(Starter starter) throws IOException, InterruptedException {
        Run run = run(starter.install(folder));

        assertThat(run.output()).matches("(?s)\\d{3,} passed, 0 failed, \\d+ need what the agent does not offer\\R");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            if self.writable:                    ~ if True:                         ~ value, bytes
            if offset % size != 0:               ~ if False:                        ~ calls
            self.device.write(offset, len(data), ~ self.device.write(0, len(data),  ~ calls
            call.value = int.from_bytes(data, order(call)) ~ call.value = 0         ~ value
            """)
    void aBrokenStarterFails(String right, String wrong, String what) throws IOException, InterruptedException {
        List<String> command = Starter.PYTHON.install(folder);
        Path agent = folder.resolve("agent.py");
        String text = Files.readString(agent);
        assertThat(text).containsOnlyOnce(right);
        Files.writeString(agent, text.replace(right, wrong));

        Run run = run(command);

        assertThat(run.status()).isEqualTo(1);
        for (String each : what.split(", ", -1)) {
            assertThat(run.output()).containsPattern("(?m)^(spec|generated)/\\S+\\.mem:\\d+: " + each + " differs$");
        }
        assertThat(run.output()).doesNotContain(", 0 failed").doesNotContain("Traceback");
    }

    @Test
    void anAgentThatDiesFailsOnlyWhereItDies() throws IOException, InterruptedException {
        List<String> command = Starter.PYTHON.install(folder);
        Path agent = folder.resolve("agent.py");
        String load = "def load(call):\n";
        assertThat(Files.readString(agent)).containsOnlyOnce(load);
        Files.writeString(agent, Files.readString(agent).replace(load, load + "    __import__(\"os\")._exit(3)\n"));

        // To find out where it dies, the runner starts it again and again.
        Run run = run(command, "--only", "generated/small/*");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no answer").containsPattern("(?m)^\\d{2,} passed, [1-9]\\d* failed");
    }

    @Test
    void anAgentThatIsNotThereIsAnError() throws IOException, InterruptedException {
        Run run = run(List.of(folder.resolve("nothing").toString()));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("run.py: the agent cannot be run");
    }

    @Test
    void whatOffersNothingRunsNothingButRam() throws IOException, InterruptedException {
        Run run = run(List.of(PYTHON, "-c", "print('hello name=none version=1 max-ram=1 address-bits=8')"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.output()).startsWith("0 passed, 0 failed, ");
    }

    @Test
    void itsFilesHaveAtMost150Lines() throws IOException {
        for (String file : List.of("run.py", "judge.py", "calls.py")) {
            assertThat(Files.readAllLines(vectors.resolve(file))).hasSizeLessThanOrEqualTo(150);
        }
    }

    private static Run run(List<String> agent, String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(PYTHON, vectors.resolve("run.py").toString()));
        command.addAll(List.of(options));
        command.addAll(agent);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
