package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;

/** The agents to start from. */
class StarterTest {
    private static final int CASES = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void conformsToAllOfTheProfileFlat(Starter starter) throws UserException {
        Cli result = Starter.certify(starter.install(folder), CASES);

        assertThat(result.status()).as(result.out() + result.err()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(exercised(result))
                .isEqualTo(exercised(Cli.run("certify", "reference", "--profile", "flat", "--cases", "" + CASES)));
    }

    /** The rules that a campaign exercised. */
    private static Set<String> exercised(Cli result) {
        return result.out()
                .lines()
                .filter(line -> line.matches("[A-Z]+-\\d+ .*") && !line.endsWith("not exercised"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void hasAtMost150LinesAFile(Starter starter) throws IOException {
        for (Path file : starter.files()) {
            List<String> lines = Files.readAllLines(file);

            assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(150);
            assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        }
    }
}
