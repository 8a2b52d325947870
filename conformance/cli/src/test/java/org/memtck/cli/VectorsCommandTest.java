package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VectorsCommandTest {
    /** Written once, for the tests that only look at it. */
    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        assertThat(vectors(written).status()).isZero();
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        Path other = folder.resolve("new/other");

        assertThat(vectors(other).status()).isZero();
        assertThat(content(other)).isEqualTo(content(written));
    }

    @Test
    void theIndexNamesEveryVector() throws IOException {
        JsonNode index = JsonMapper.shared().readTree(Files.readString(written.resolve("index.json")));
        Map<String, String> files = content(written);
        files.keySet().removeIf(file -> !file.endsWith(".mem"));

        assertThat(index.path("format").asInt()).isEqualTo(1);
        assertThat(index.path("language").asInt()).isEqualTo(1);
        assertThat(index.path("memtck").asString()).isEqualTo(Version.text());
        assertThat(index.path("vectors")
                        .valueStream()
                        .map(vector -> vector.path("file").asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
    }

    @Test
    void whatItWroteCanBeReplayed() {
        assertThat(Cli.run("replay", written.resolve("generated/large/0001.mem").toString(), "reference")
                        .status())
                .isZero();
        assertThat(Cli.run("replay", written.resolve("spec/PRIO-1-1.mem").toString(), "reference")
                        .status())
                .isZero();
    }

    @Test
    void earlierVectorsAreReplacedAndNothingElseIs() throws IOException {
        Cli.run("vectors", folder.toString(), "--count", "1001", "--seed", "2");
        Path stale = folder.resolve("generated/medium/0351.mem");
        Path mine = Files.writeString(folder.resolve("generated/mine.mem"), "mine");
        Map<String, String> before = content(folder);

        assertThat(vectors(folder).status()).isZero();
        assertThat(mine).hasContent("mine");
        assertThat(content(folder).get("generated/small/0001.mem"))
                .isNotEqualTo(before.get("generated/small/0001.mem"));
        assertThat(content(folder)).hasSize(before.size() - 1);
        assertThat(stale).doesNotExist();
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");

        Cli refused = vectors(folder);

        assertThat(refused.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(refused.err()).contains("the folder is not empty and holds no memtck vectors");
        assertThat(content(folder)).containsOnlyKeys("notes.txt");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aFileInTheWayOfANewVectorIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{\"memtck\": \"1\", \"format\": 1, \"vectors\": []}");
        Path mine = folder.resolve("generated/small/0001.mem");
        Files.createDirectories(folder.resolve("generated/small"));
        Files.writeString(mine, "mine");

        Cli refused = vectors(folder);

        assertThat(refused.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(refused.err()).contains("0001.mem: already exists");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void anIndexThatNamesOtherFilesDoesNotMakeThemOurs() throws IOException {
        Path outside = Files.writeString(folder.resolve("precious.txt"), "mine");
        Path within = Files.createDirectories(folder.resolve("within"));
        Files.writeString(
                within.resolve("index.json"),
                "{\"memtck\": \"1\", \"format\": 1, \"vectors\": [{\"file\": \"../precious.txt\"}]}");

        assertThat(vectors(within).status()).isZero();
        assertThat(outside).hasContent("mine");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(vectors(file).status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "10000", "-1", "many"})
    void theCountIsChecked(String count) {
        Cli refused = Cli.run("vectors", folder.resolve("new").toString(), "--count", count);

        assertThat(refused.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(refused.err()).contains(count);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static Cli vectors(Path folder) {
        return Cli.run("vectors", folder.toString(), "--count", "1000");
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
