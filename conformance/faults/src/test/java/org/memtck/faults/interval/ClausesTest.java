package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The bus without a fault passes the scenarios at the edges of the rules, up to where they need what it does not offer. */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");

    @TestFactory
    Stream<DynamicTest> theCorrectBusPasses() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> passes(offered(file))));
    }

    /** Most of what they are about is attributes and lives, which this bus does not have. */
    @Test
    void itOffersAllThatManyOfThemNeed() throws IOException, SyntaxException {
        int whole = 0;
        for (Path file : files()) {
            whole += offered(file).size() == operations(file).size() ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(60);
    }

    private static void passes(List<Operation> operations) {
        Trial trial = Trial.of(CorrectBus.TARGET, operations, Avoidance.NONE, true);

        assertThat(trial.operations()).isEqualTo(operations);
        assertThat(trial.result().failure()).isNull();
    }

    private static List<Operation> offered(Path file) throws IOException, SyntaxException {
        List<Operation> operations = operations(file);
        List<Step> steps = Trial.legal(operations, Avoidance.NONE, true);
        assertThat(steps).hasSameSizeAs(operations);
        return Declaration.of(CorrectBus.TARGET.info())
                .excess(steps)
                .map(excess -> operations.subList(0, excess.index()))
                .orElse(operations);
    }

    private static List<Operation> operations(Path file) throws IOException, SyntaxException {
        return ScenarioText.parse(Files.readString(file)).operations();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".mem"))
                    .sorted()
                    .toList();
        }
    }
}
