package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** What the guide for agents tells its reader to do, and what it shows. */
class AgentReadmeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theCommandsCertifyTheStarter(Starter starter) throws IOException {
        List<String> commands = AgentReadme.blocks("sh").stream()
                .filter(block -> block.contains(starter.folder()))
                .toList();
        assertThat(commands).hasSize(1);
        Programs.require(starter.tool());
        likeTheProject(starter);

        String output = Programs.run(folder, List.of("sh", "-e", "-c", commands.get(0)));

        assertThat(output).contains("\nconformant: 20000 cases, ");
    }

    @Test
    void everyCommandIsForAStarter() {
        assertThat(AgentReadme.blocks("sh")).hasSameSizeAs(Starter.values());
    }

    /** Makes a folder in which commands for the top of the project work, and leave the project as it is. */
    private void likeTheProject(Starter starter) throws IOException {
        starter.copy(Files.createDirectories(folder.resolve(starter.folder())));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = String.join(
                "\n",
                "#!/bin/sh",
                "exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + absoluteClassPath()
                        + "' org.memtck.cli.Main \"$@\"",
                "");
        Path memtck = Files.writeString(folder.resolve("memtck"), script);
        assertThat(memtck.toFile().setExecutable(true)).isTrue();
    }

    private static String absoluteClassPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Path.of(entries[i]).toAbsolutePath().toString();
        }
        return String.join(File.pathSeparator, entries);
    }

    @ParameterizedTest
    @EnumSource
    void theScenarioIsAnsweredAsItStandsThere(Starter starter)
            throws SyntaxException, UserException, TargetUnavailableException {
        Transcript transcript = ScenarioText.parseTranscript(AgentReadme.block("memtck"));

        assertThat(Starter.run(starter.install(folder), transcript.scenario()))
                .containsExactlyElementsOf(transcript.steps().stream()
                        .map(Transcript.Step::observation)
                        .toList());
    }

    @Test
    void theRulesExpectTheScenarioAsItStandsThere() {
        String file = Cli.file(folder.resolve("example.mem"), AgentReadme.block("memtck"));

        Cli result = Cli.run("replay", file, "reference");

        assertThat(result.out())
                .doesNotContain("\n!")
                .doesNotContain("not compared")
                .contains("reference 1 agrees");
        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
    }
}
