package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.operation.OperationType;

/** The protocol of the starters knows every operation, and every key, alike in each language. */
class StarterOperationsTest {
    /** Operations, and behind each what a bus is asked: what is not zero, in decimal. */
    private static final Path RESOURCES = Path.of("src/test/resources/echo");

    private static final String BETWEEN = "  > ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "C, echo.c, cc -Wall -Wextra -Werror -o echo echo.c && ./echo",
        "RUST, src/bin/echo.rs, ./built-echo",
        "PYTHON, echo.py, python3 echo.py",
        "JAVASCRIPT, echo.mjs, node echo.mjs"
    })
    void aBusIsAskedWhatTheLineSays(Starter starter, String file, String command) throws IOException {
        Programs.require(starter.tool());
        starter.copy(folder);
        Path bus = folder.resolve(file);
        Files.copy(RESOURCES.resolve(bus.getFileName().toString()), bus);
        if (starter == Starter.RUST) {
            Cargo.build(folder, "echo");
        }

        String answers = Programs.run(
                folder,
                column(0).collect(Collectors.joining("\n", "", "\n")),
                List.of("sh", "-c", command + " 2> asked"));

        assertThat(answers.lines()).allMatch(answer -> answer.matches("ok.*|rejected"));
        assertThat(Files.readAllLines(folder.resolve("asked")))
                .containsExactlyElementsOf(column(1).toList());
    }

    @Test
    void everyOperationAndEveryKeyIsAmongTheLines() throws IOException {
        List<String> lines = column(0).toList();
        Set<String> keywords = lines.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
        Set<String> keys = lines.stream()
                .flatMap(line -> Stream.of(line.split(" ")).filter(word -> word.contains("=")))
                .map(word -> word.substring(0, word.indexOf('=')))
                .collect(Collectors.toSet());

        for (OperationType type : OperationType.all()) {
            assertThat(keywords).contains(type.keyword());
            assertThat(type.keywordForOff().isEmpty() || keywords.contains(type.keywordForOff()))
                    .as(type.keywordForOff())
                    .isTrue();
            assertThat(keys)
                    .containsAll(type.fields().stream()
                            .map(field -> field.key())
                            .filter(key -> !key.isEmpty())
                            .toList());
        }
    }

    private static Stream<String> column(int number) throws IOException {
        return Files.readAllLines(RESOURCES.resolve("operations.txt")).stream()
                .map(line -> line.split(BETWEEN, 2)[number]);
    }
}
