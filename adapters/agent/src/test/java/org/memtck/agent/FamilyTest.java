package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.target.TargetUnavailableException;

/** Whatever an agent has started ends with it. The agent here is a shell script that answers each line with ok. */
@EnabledOnOs(OS.LINUX)
class FamilyTest {
    private static final String ANSWER = """
            while read -r line; do
              case $line in
                hello*) echo 'hello name=sh version=1 capabilities=ram';;
                sync) echo unsupported;;
                bye) exit 0;;
                *) echo ok;;
              esac
            done
            """;

    @TempDir
    private Path folder;

    private AgentTarget open(String line) throws IOException, TargetUnavailableException {
        return AgentTarget.open(List.of("sh", "-c", script(line)));
    }

    /** An agent that first runs a line of shell, in which {@code $child} is a program that writes its number and stays. */
    private String script(String line) throws IOException {
        Path child = folder.resolve("child");
        Path pid = folder.resolve("pid");
        Files.writeString(
                child, "#!/bin/sh\necho $$ > " + pid + ".new\nmv " + pid + ".new " + pid + "\nexec sleep 600\n");
        assertThat(child.toFile().setExecutable(true)).isTrue();
        return "child=" + child + "\n" + line + "\nwhile [ ! -f " + pid + " ]; do :; done\n" + ANSWER;
    }

    private ProcessHandle child() throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Whether it has ended; one that nobody waits for stays in the table as a zombie. */
    private static boolean ends(ProcessHandle process) throws Exception {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); System.nanoTime() < end; ) {
            Path state = Path.of("/proc", "" + process.pid(), "stat");
            if (!process.isAlive() || Files.readString(state).contains(") Z ")) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$child > /dev/null 2>&1 < /dev/null &",
                "(nohup $child > /dev/null 2>&1 < /dev/null &)",
                "setsid $child > /dev/null 2>&1 < /dev/null &",
            })
    void aChildEndsWithTheAgentWhenThatEndsAsItShould(String line) throws Exception {
        AgentTarget target = open(line);
        ProcessHandle child = child();
        assertThat(child.isAlive()).isTrue();

        target.close();

        assertThat(ends(child)).isTrue();
    }

    @Test
    void aChildEndsWithAnAgentThatDies() throws Exception {
        try (AgentTarget target = open("(setsid $child > /dev/null 2>&1 < /dev/null &)")) {
            ProcessHandle child = child();
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);

            assertThat(target.run(Scenarios.good(1)).end().wasAsked()).isTrue();

            assertThat(ends(child)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aChildEndsWithMemtckWhenASignalEndsThat(String signal) throws Exception {
        assumeFalse(
                signal.equals("INT") && isInterruptIgnored(), "started in the background, so that SIGINT is ignored");
        Path script = folder.resolve("agent");
        Files.writeString(script, script("(setsid $child > /dev/null 2>&1 < /dev/null &)"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process memtck = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentHolder.class.getName(),
                        "sh",
                        script.toString())
                .redirectErrorStream(true)
                .start();
        while (!Files.exists(folder.resolve("pid")) && memtck.isAlive()) {
            Thread.onSpinWait();
        }
        ProcessHandle child = child();

        new ProcessBuilder("kill", "-" + signal, "" + memtck.pid()).start().waitFor();

        assertThat(memtck.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ends(child)).isTrue();
    }

    /** Whether this process was started with SIGINT ignored, as by a shell in the background; its children ignore it, too. */
    private static boolean isInterruptIgnored() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("SigIgn:")) {
                return (Long.parseUnsignedLong(
                                        line.substring("SigIgn:".length()).strip(), 16)
                                & 2)
                        != 0;
            }
        }
        return false;
    }

    @Test
    void anotherAgentGoesOn() throws Exception {
        try (AgentTarget other = AgentTarget.open(FakeAgent.command())) {
            open("$child > /dev/null 2>&1 < /dev/null &").close();
            assertThat(other.run(Scenarios.good(3))).isEqualTo(Scenarios.answer(3));
        }
    }
}
