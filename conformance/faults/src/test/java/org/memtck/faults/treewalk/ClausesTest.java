package org.memtck.faults.treewalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A correct bus, even one that is late wherever it may be, passes the scenarios at the edges of the rules. */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");

    @TestFactory
    Stream<DynamicTest> theCorrectBusPasses() throws IOException {
        return tests(Parts::new);
    }

    @TestFactory
    Stream<DynamicTest> aBusThatUsesItsFreedomsPasses() throws IOException {
        return tests(IgnoringParts::make);
    }

    private static Stream<DynamicTest> tests(Supplier<Parts> parts) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".mem"))
                    .sorted()
                    .toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> Judged.passes(Files.readString(file), parts.get())));
        }
    }
}
