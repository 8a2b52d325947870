package org.memtck.example.simple;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ADAPTER = Path.of("src/main/java/org/memtck/example/simple/SimpleBusAdapter.java");

    @Test
    void theReadmeShowsTheAdapterAsItIs() throws IOException {
        String source = Files.readString(ADAPTER);
        String shown = source.substring(source.indexOf("/**"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown + "```\n");
    }

    @Test
    void theAdapterIsShort() throws IOException {
        List<String> lines = Files.readAllLines(ADAPTER);

        assertThat(lines).hasSizeLessThanOrEqualTo(70);
    }
}
