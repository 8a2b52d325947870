package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;

/** The bus of a Game Boy emulator, and what the README of its adapter says was found in it. */
class CoffeeGbTest {
    private static final Path ADAPTER = Path.of("../../adapters/coffee-gb");
    private static final Pattern BLOCK =
            Pattern.compile("`(coffee-gb[a-z:]*)`[^`]*\n\n```memtck\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OBSERVED = Pattern.compile("# observed: (.*)\n$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "coffee-gb, 300, known-deviations.txt, PRIO-5 VIS-2",
        "coffee-gb:api, 200, known-deviations-api.txt, MMIO-2 ALIAS-3 PRIO-4 VIS-2"
    })
    void itConformsButForItsKnownDeviations(String target, String cases, String known, String violated)
            throws UserException {
        String[] certify = {"certify", target, "--cases", "64"};
        String[] withKnown = {
            "certify",
            target,
            "--cases",
            cases,
            "--known",
            ADAPTER.resolve(known).toString()
        };

        Cli accepted = Cli.run(Targets.installed(), false, withKnown);
        Cli all = Cli.run(Targets.installed(), false, certify);

        assertThat(accepted.status()).as(accepted.out()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(all.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(all.lastLine()).startsWith("not conformant, violated " + violated + ":");
    }

    @Test
    void theCounterexamplesOfTheReadmeDifferAsItSays() throws IOException, UserException {
        List<String> differing = BLOCK.matcher(Files.readString(ADAPTER.resolve("README.md")))
                .results()
                .map(block -> replay(block.group(1), block.group(2)))
                .toList();

        assertThat(differing).hasSize(6);
    }

    /** Replays a counterexample: only its last step may differ, in what the comment at its end says. */
    private String replay(String target, String block) {
        try {
            var observed = OBSERVED.matcher(block);
            assertThat(observed.find()).as(block).isTrue();
            Path file = Files.writeString(folder.resolve("block.mem"), block);
            Cli result = Cli.run(Targets.installed(), false, "replay", file.toString(), target);

            assertThat(result.status()).as(block).isEqualTo(ExitStatus.NOT_CONFORMANT);
            List<String> marked =
                    result.out().lines().filter(line -> line.startsWith("!")).toList();
            assertThat(marked).as(result.out()).hasSize(1);
            assertThat(result.out().replaceAll("the target died\\s+", "the target died: "))
                    .contains(observed.group(1));
            return marked.get(0);
        } catch (IOException | UserException e) {
            throw new AssertionError(e);
        }
    }
}
