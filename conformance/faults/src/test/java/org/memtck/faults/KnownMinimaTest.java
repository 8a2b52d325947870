package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * The smallest scenarios that show certain faults, found by thinking, against what the kit reduces to. Files in {@code minimal}
 * are named after their faults; each says why nothing less will do. Those in {@code smaller} show their fault in less than the
 * kit finds: when it finds it, the file moves to {@code minimal}.
 */
final class KnownMinimaTest {
    private static final Path FOLDER = Path.of("src/test/resources");

    static List<Path> minimal() throws IOException {
        return files("minimal");
    }

    static List<Path> smaller() throws IOException {
        return files("smaller");
    }

    static List<Path> all() throws IOException {
        return Stream.concat(minimal().stream(), smaller().stream()).toList();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".mem", "");
    }

    private static List<Operation> operations(Path file) throws IOException, SyntaxException {
        return ScenarioText.parse(Files.readString(file)).operations();
    }

    private static List<Operation> reduced(String id) {
        return Objects.requireNonNull(Hunted.row(id).finding()).steps().stream()
                .map(Step::operation)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("minimal")
    void theKitArrivesAtTheSmallestScenario(Path file) throws IOException, SyntaxException {
        assertThat(reduced(id(file))).isEqualTo(operations(file));
    }

    @ParameterizedTest
    @MethodSource("smaller")
    void theKitDoesNotYetArriveAtAScenarioThatIsKnownToBeSmaller(Path file) throws IOException, SyntaxException {
        assertThat(reduced(id(file)))
                .as("move %s to 'minimal' if they are equal", file)
                .isNotEqualTo(operations(file))
                .hasSizeGreaterThanOrEqualTo(operations(file).size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itShowsTheFaultAndNothingWillDoWithoutAnyOfItsOperations(Path file) throws IOException, SyntaxException {
        Fault fault = Hunted.row(id(file)).fault();
        List<Operation> operations = operations(file);

        Trial trial = Trial.of(fault.target(), operations, Avoidance.NONE, true);
        assertThat(trial.fails()).isTrue();
        assertThat(trial.result().agreed()).isEqualTo(operations.size() - 1);
        for (int i = 0; i < operations.size(); i++) {
            List<Operation> rest = new ArrayList<>(operations);
            Operation left = rest.remove(i);
            assertThat(Trial.of(fault.target(), rest, Avoidance.NONE, true).fails())
                    .as("fails without %s", left)
                    .isFalse();
        }
    }

    @Test
    void mostFamiliesOfRulesAreAmongThem() throws IOException {
        assertThat(minimal().stream()
                        .map(file -> Hunted.row(id(file)).fault().breaks().family())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(20);
    }
}
