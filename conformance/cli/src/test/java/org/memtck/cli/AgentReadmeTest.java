package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** What the guide for agents tells its reader to do, and what it shows. */
class AgentReadmeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = Starter.TREES)
    void theCommandsCertifyTheStarter(Starter starter) throws IOException {
        List<String> commands = AgentReadme.blocks("sh").stream()
                .filter(block -> block.contains(starter.folder()))
                .toList();
        assertThat(commands).hasSize(1);
        Programs.require(starter.tool());
        ProjectFolder.make(folder, starter);

        String output = Programs.run(folder, List.of("sh", "-e", "-c", commands.get(0)));

        assertThat(output).contains("\nconformant: 5000 cases, ", "\nconformant: 2000 cases, ");
    }

    @Test
    void everyCommandIsForAStarter() {
        assertThat(AgentReadme.blocks("sh")).hasSize((int)
                Stream.of(Starter.values()).map(Starter::folder).distinct().count());
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
