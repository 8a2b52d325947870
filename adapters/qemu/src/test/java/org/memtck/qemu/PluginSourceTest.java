package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source is whole, and what it is tells it from another. */
class PluginSourceTest {
    private static final Path SOURCES = Path.of("src/main/c");

    @TempDir
    private Path folder;

    @Test
    void whatIsPackagedIsWhatLiesInTheFolder() throws IOException {
        Path main = PluginSource.packaged().writeTo(folder);
        assertThat(main).hasFileName(PluginSource.MAIN);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(sources.filter(path -> path.toString().matches(".*\\.[ch]")))
                    .allSatisfy(path ->
                            assertThat(folder.resolve(path.getFileName())).hasSameTextualContentAs(path));
        }
    }

    @Test
    void everyFunctionOfQemuIsAskedForBeforeItIsCalled() throws IOException {
        String required = Files.readString(SOURCES.resolve("required.h"));
        Pattern declared = Pattern.compile("^QEMU [^(;]*?(\\w+)\\(", Pattern.MULTILINE);
        for (String header : List.of("qemu.h", "versions.h")) {
            assertThat(declared.matcher(Files.readString(SOURCES.resolve(header)))
                            .results())
                    .as(header)
                    .isNotEmpty()
                    .allSatisfy(match -> assertThat(required).containsPattern("\\b" + match.group(1) + "\\b"));
        }
    }

    @Test
    void everyHeaderCountsForTheHash() throws Exception {
        assertThat(hash(PluginSource.of("int a;\n")))
                .isEqualTo(hash(PluginSource.of("int a;\n")))
                .isNotEqualTo(hash(PluginSource.of("int b;\n")))
                .isNotEqualTo(hash(PluginSource.packaged()));
    }

    private static byte[] hash(PluginSource source) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        source.addTo(digest);
        return digest.digest();
    }
}
