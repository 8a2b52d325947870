package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page-table bus answers the scenarios at the edges of the rules, but for late writes, as strictly as they are stated. */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");

    @TestFactory
    Stream<DynamicTest> theBusAnswersWhatTheClauseSays() throws IOException {
        List<DynamicTest> tests;
        try (Stream<Path> files = Files.list(FOLDER)) {
            tests = files.filter(file ->
                            file.toString().endsWith(".mem") && !read(file).contains("\ncoalesce "))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> Transcripts.check(withoutHeader(read(file)))))
                    .toList();
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutHeader(String text) {
        return text.replaceFirst("(?m)^memtck 1\n", "");
    }
}
