package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page-table bus answers the scenarios at the edges of the rules as strictly as they are stated, but for late writes and where
 * it uses a freedom; the tests of the command line judge it there.
 */
final class ClausesTest {
    private static final Path FOLDER = Path.of("../../spec/src/test/resources/clauses");

    /** Where the bus uses a freedom: it splits accesses at ranges, and writes what it may as well refuse. */
    private static final Set<String> FREE = Set.of(
            "IMPL-5-end.mem",
            "PIN-3-right-to-write.mem",
            "RO-1-device.mem",
            "RO-1-eventfd.mem",
            "ROM-2-within.mem",
            "VIS-9-hidden.mem",
            "VIS-9-hole.mem",
            "VIS-9-same-region.mem",
            "VIS-9-transaction.mem",
            "VIS-9-two-rams.mem");

    @TestFactory
    Stream<DynamicTest> theBusAnswersWhatTheClauseSays() throws IOException {
        List<Path> files = files().filter(file -> !isFree(file)).toList();
        assertThat(files).hasSizeGreaterThan(20);
        return tests(files, file -> Transcripts.check(withoutHeader(read(file))));
    }

    @TestFactory
    Stream<DynamicTest> whereItUsesAFreedomItAnswersOtherwise() throws IOException {
        List<Path> files = files().filter(ClausesTest::isFree).toList();
        assertThat(files).hasSameSizeAs(FREE);
        return tests(
                files,
                file -> assertThatThrownBy(() -> Transcripts.check(withoutHeader(read(file))))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("expected"));
    }

    private static boolean isFree(Path file) {
        return FREE.contains(file.getFileName().toString());
    }

    private static Stream<DynamicTest> tests(List<Path> files, Consumer<Path> check) {
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.accept(file)));
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".mem") && !read(file).contains("\ncoalesce "))
                    .sorted()
                    .toList()
                    .stream();
        }
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
