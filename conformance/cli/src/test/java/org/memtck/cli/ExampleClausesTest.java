package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.memtck.example.ExampleProvider;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;

/** The page-table bus leaves nothing that the rules allow in the scenarios at their edges, whichever freedoms it uses. */
class ExampleClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");

    @TestFactory
    Stream<DynamicTest> theBusStaysWithinTheRules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".mem"))
                    .sorted()
                    .toList();
            assertThat(all).hasSizeGreaterThan(60);
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> passes(file)));
        }
    }

    private static void passes(Path file) throws Exception {
        List<Operation> operations = ScenarioText.parse(Files.readString(file)).operations();
        Target target = new ExampleProvider().open("");

        Trial trial = Trial.of(target, operations, Avoidance.NONE, true);

        assertThat(trial.operations()).isEqualTo(operations);
        assertThat(trial.result().failure()).isNull();
    }
}
