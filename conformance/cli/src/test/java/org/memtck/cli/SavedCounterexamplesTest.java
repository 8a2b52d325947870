package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;

class SavedCounterexamplesTest {
    @TempDir
    Path folder;

    private Cli certify(String target, String seed, String... more) {
        return Cli.run(Stream.concat(
                        Stream.of("certify", target, "--cases", "500", "--seed", seed, "--save", saved().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path saved() {
        return folder.resolve("src").resolve("memtck");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(saved())) {
            return files.sorted().toList();
        }
    }

    /** Runs the command that the file names; it may have to say by which variants the file is judged. */
    private static Cli replayed(Path file) throws IOException {
        String command = Files.readString(file)
                .lines()
                .filter(line -> line.startsWith("# replay "))
                .map(line -> line.substring(line.indexOf("./memtck ")))
                .findFirst()
                .orElseThrow();
        String[] words = command.split(" ", -1);
        return Cli.run(Arrays.copyOfRange(words, 1, words.length));
    }

    @Test
    void whatIsFoundIsSavedAndCanBeReplayed() throws IOException {
        Cli result = certify("forgetful", "1");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(files()).isNotEmpty();
        for (Path file : files()) {
            assertThat(result.out()).contains("saved    " + file);
            assertThat(Files.readString(file)).contains("./memtck replay " + file + " forgetful");
            assertThat(replayed(file).status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        }
    }

    @Test
    void aSecondRunAddsNothingThatIsThere() throws IOException {
        certify("forgetful", "1");
        List<Path> before = files();
        Cli again = certify("forgetful", "1");

        assertThat(files()).isEqualTo(before);
        assertThat(again.out()).contains("is there " + before.get(0)).doesNotContain("saved ");
    }

    @Test
    void whereNothingIsFoundNothingIsMade() {
        certify("example", "1");

        assertThat(saved()).doesNotExist();
    }

    @Test
    void aKnownDeviationIsNotSaved() throws IOException {
        certify("forgetful", "1");
        StringBuilder known = new StringBuilder();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            known.append("deviation ").append(name, 0, name.lastIndexOf('-')).append("\n  reason: known\n");
            Files.delete(file);
        }
        String list = Cli.file(folder.resolve("known.txt"), known.toString());
        certify("forgetful", "1", "--known", list);

        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("src"), "a file");
        Cli result = certify("forgetful", "1");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains(saved() + ": counterexamples cannot be saved there: ");
    }
}
