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

    /** What a tree has beyond a flat bus; ALIAS-7 and ALIAS-8 are about misuse. */
    private static final List<String> OF_TREES = List.of(
            ("RESV-1 RESV-2 CONT-1 CONT-2 ALIAS-1 ALIAS-2 ALIAS-3 ALIAS-4 ALIAS-5 ALIAS-6 PRIO-1 PRIO-2 PRIO-3 PRIO-4 PRIO-5 "
                            + "VIS-3 VIS-5 VIS-6 VIS-8 VIS-9 TREE-1 TREE-2 TXN-1 ATTR-1 RO-1 RO-2")
                    .split(" "));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = Starter.TREES)
    void conformsToAllOfTheProfileFlat(Starter starter) throws UserException {
        Cli result = starter.certify(starter.install(folder), CASES);

        assertThat(result.status()).as(result.out() + result.err()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(exercised(result))
                .isEqualTo(exercised(Cli.run("certify", "reference", "--profile", "flat", "--cases", "" + CASES)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = Starter.TREES)
    void ofATreeConformsToTheRulesOfTrees(Starter starter) throws UserException {
        Cli result = starter.certify(starter.install(folder), 2 * CASES);

        assertThat(result.status()).as(result.out() + result.err()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(exercised(result)).containsAll(OF_TREES);
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
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = Starter.TREES)
    void ofAFlatBusHasAtMost200Lines(Starter starter) throws IOException {
        assertThat(Files.readAllLines(starter.bus())).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void hasLinesOfAtMost120Characters(Starter starter) throws IOException {
        for (Path file : starter.files()) {
            assertThat(Files.readAllLines(file))
                    .allSatisfy(line -> assertThat(line).as(file.toString()).hasSizeLessThanOrEqualTo(120));
        }
    }
}
