package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that hold what people are to read. {@code mvn test -Dmemtck.golden=update} writes them anew. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Checks that a title and the lines below it are what the file says. */
    static void check(String file, String title, List<String> lines) {
        Path path = FOLDER.resolve(file);
        String text = title + "\n\n" + String.join("\n", lines) + "\n";
        try {
            if ("update".equals(System.getProperty("memtck.golden"))) {
                Files.createDirectories(path.resolveSibling("."));
                Files.writeString(path, text);
            }
            assertThat(text)
                    .as("%s; -Dmemtck.golden=update writes it anew", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
