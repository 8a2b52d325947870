package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationIndexTest {
    @ParameterizedTest
    @ValueSource(strings = {"rules", "decisions"})
    void theIndexNamesEveryPage(String folder) throws IOException {
        String index = Files.readString(Path.of("README.md"));

        try (Stream<Path> pages = Files.list(Path.of(folder))) {
            assertThat(pages)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(index).contains("(" + folder + "/" + page.getFileName() + ")"));
        }
    }
}
