package org.memtck.faults.treewalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;

/** A correct bus, be it one that is late wherever it may be, passes the scenarios at the edges of the rules. */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");
    private static final TargetInfo CORRECT =
            new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());

    @TestFactory
    Stream<DynamicTest> theCorrectBusPasses() throws IOException {
        return tests(Parts::new);
    }

    @TestFactory
    Stream<DynamicTest> aBusThatUsesItsFreedomsPasses() throws IOException {
        return tests(LazyParts::make);
    }

    private static Stream<DynamicTest> tests(Supplier<Parts> parts) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".mem"))
                    .sorted()
                    .toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> passes(file, parts)));
        }
    }

    private static void passes(Path file, Supplier<Parts> parts) throws Exception {
        List<Operation> operations = ScenarioText.parse(Files.readString(file)).operations();
        InProcessTarget target = InProcessTarget.unwatched(CORRECT, () -> new TreeWalkBus(parts.get()));

        Trial trial = Trial.of(target, operations, Avoidance.NONE, true);

        assertThat(trial.operations()).isEqualTo(operations);
        assertThat(trial.result().failure()).isNull();
    }
}
