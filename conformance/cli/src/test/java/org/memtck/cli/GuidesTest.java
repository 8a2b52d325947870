package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.memtck.cli.console.ExitStatus;

/**
 * What the guides tell their reader to do, and what they show. The commands of the guide for Java need Maven:
 * {@code conformance/junit/src/it/run} runs those.
 */
class GuidesTest {
    static final List<Guide> GUIDES = Guide.ALL;
    static final List<Guide> PAGES = Stream.concat(
                    Guide.ALL.stream(), Stream.of(new Guide("README.md"), new Guide("adapters/agent/README.md")))
            .toList();
    static final List<Guide> WITHOUT_MAVEN =
            Guide.ALL.stream().filter(guide -> !guide.text().contains("\nmvn ")).toList();

    @TempDir
    private Path folder;

    /** A block of commands ends with status 1 where its comment says so. The block of text behind it is of its output. */
    @ParameterizedTest
    @FieldSource("WITHOUT_MAVEN")
    void theCommandsDoWhatTheGuideShows(Guide guide) throws IOException {
        if (guide.text().contains("\ncc ")) {
            Programs.require("cc");
        }
        ProjectFolder.make(folder, Starter.C);
        if (guide.text().contains("agent:python3 my-agent")) {
            Programs.require("python3");
            ProjectFolder.make(folder, Starter.PYTHON);
        }
        String output = "";
        for (Guide.Block block : guide.blocks()) {
            if (block.language().equals("sh")) {
                output = run(block.text());
            } else if (block.language().equals("text")) {
                guide.shows(block.text(), output);
            }
        }
    }

    private String run(String commands) {
        String script =
                "set +e\n(set -e\n" + commands + ")\n[ $? = " + (commands.contains("# exit status 1") ? 1 : 0) + " ]\n";
        return Programs.run(folder, List.of("sh", "-c", script));
    }

    @Test
    void onlyTheGuideForJavaNeedsMaven() {
        assertThat(WITHOUT_MAVEN).hasSize(GUIDES.size() - 1);
    }

    @Test
    void everyGuideIsHere() throws IOException {
        try (Stream<Path> files = Files.list(Starter.PROJECT.resolve("guides"))) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            GUIDES.stream().map(Guide::path).toList());
        }
    }

    @Test
    void theReadmeLeadsToEveryGuide() {
        assertThat(new Guide("README.md").links())
                .containsAll(GUIDES.stream().map(Guide::file).toList());
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyLinkLeadsSomewhere(Guide page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);

            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    private static List<String> anchors(Path page) {
        return lines(page)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that it compiles, and stays what it is. */
    @ParameterizedTest
    @FieldSource("GUIDES")
    void javaIsQuotedFromAFileThatTheGuideLinksTo(Guide guide) {
        List<String> sources = guide.links().stream()
                .filter(link -> link.endsWith(".java"))
                .map(link -> unindented(lines(guide.path().resolveSibling(link))))
                .toList();

        for (String block : guide.blocks("java")) {
            assertThat(sources).anyMatch(source -> source.contains(unindented(block.lines())));
        }
    }

    private static String unindented(Stream<String> lines) {
        return lines.map(line -> line.strip() + "\n").reduce("", String::concat);
    }

    @ParameterizedTest
    @FieldSource("GUIDES")
    void theRulesExpectTheScenariosAsTheyStandThere(Guide guide) {
        for (String block : guide.blocks("memtck")) {
            Cli result = Cli.run("replay", Cli.file(folder.resolve("shown.mem"), block), "reference");

            assertThat(result.out()).doesNotContain("\n!").doesNotContain("not compared");
            assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        }
    }
}
