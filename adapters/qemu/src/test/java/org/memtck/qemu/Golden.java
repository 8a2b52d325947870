package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what people are to read. {@code mvn test -Dmemtck.golden=update} writes them anew. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Checks that the text is what the file says. */
    static void check(String file, String text) {
        Path path = FOLDER.resolve(file);
        try {
            if ("update".equals(System.getProperty("memtck.golden"))) {
                Files.createDirectories(FOLDER);
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
