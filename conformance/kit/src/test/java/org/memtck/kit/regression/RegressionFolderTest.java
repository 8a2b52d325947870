package org.memtck.kit.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.history.Session;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

class RegressionFolderTest {
    @TempDir
    Path parent;

    private RegressionFolder folder = new RegressionFolder(Path.of(""));

    @BeforeEach
    void folder() {
        folder = new RegressionFolder(parent.resolve("kept"));
    }

    @Test
    void whatIsNoFileIsNotReadFrom() throws IOException, InterruptedException {
        Path pipe = parent.resolve("pipe.mem");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no named pipes");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatExceptionOfType(RegressionFile.UnreadableException.class)
                        .isThrownBy(() -> RegressionFile.read(pipe))
                        .withMessage(pipe + ": is not a file"));
    }

    private static final String SESSION = """
            memtck 1
            rom A size=0x40
            memtck 1
            ram A size=0x200
            """;

    private static Session session() throws SyntaxException {
        List<List<Step>> scenarios = new ArrayList<>();
        for (Transcript each : ScenarioText.parseSession(SESSION)) {
            scenarios.add(Reference.run(each.scenario()));
        }
        return new Session(scenarios, 0, new Difference(Aspect.CRASH, "ok", ""));
    }

    @Test
    void aSessionIsTakenOnceWhateverItsNumbersAndNamesAre() throws IOException, SyntaxException {
        RegressionFolder.Entry first = folder.add(session(), SESSION);
        Files.move(first.file(), folder.path().resolve("other.mem"));
        Files.writeString(folder.path().resolve("other.mem"), SESSION.replace("A size=0x40", "B size=0x80"));

        assertThat(first.isNew()).isTrue();
        assertThat(first.file().getFileName().toString()).matches("session-[0-9a-f]{12}\\.session\\.mem");
        assertThat(folder.add(session(), SESSION).isNew()).isFalse();
    }

    @Test
    void aSessionIsNoScenarioWithTheSameOperations() throws IOException, SyntaxException {
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve("one.mem"), "memtck 1\nrom A size=0x40\nram A size=0x200\n");

        assertThat(folder.add(session(), SESSION).isNew()).isTrue();
    }

    private static String text(Rule rule, String... lines) {
        return "# " + rule + ": a title\nmemtck 1\n" + String.join("\n", lines) + "\n";
    }

    private RegressionFolder.Entry add(Rule rule, String... lines) throws IOException {
        String text = text(rule, lines);
        return folder.add(finding(rule, text), text);
    }

    private static Finding finding(Rule rule, String text) {
        try {
            return new Finding(
                    rule,
                    List.of(rule),
                    Reference.run(ScenarioText.parse(text)),
                    new Difference(Aspect.VALUE, "ok", "rejected"),
                    false);
        } catch (SyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void aCounterexampleIsNamedByItsRuleAndShape() throws IOException {
        RegressionFolder.Entry entry = add(Rule.RAM_1, "ram A size=0x10");

        assertThat(entry.isNew()).isTrue();
        assertThat(entry.file().getFileName().toString()).matches("RAM-1-[0-9a-f]{12}\\.mem");
        assertThat(Files.readString(entry.file())).isEqualTo(text(Rule.RAM_1, "ram A size=0x10"));
        assertThat(folder.files()).containsExactly(entry.file());
    }

    @Test
    void oneOfTheSameRuleAndShapeIsNotAddedAndTheFirstStays() throws IOException {
        Path first = add(Rule.RAM_1, "ram A size=0x10").file();

        assertThat(add(Rule.RAM_1, "ram B size=0x20")).isEqualTo(new RegressionFolder.Entry(first, false));
        assertThat(Files.readString(first)).contains("size=0x10");
    }

    @Test
    void anotherRuleOrShapeIsAdded() throws IOException {
        add(Rule.RAM_1, "ram A size=0x10");

        assertThat(add(Rule.VIS_2, "ram A size=0x10").isNew()).isTrue();
        assertThat(add(Rule.RAM_1, "rom A size=0x10").isNew()).isTrue();
        assertThat(folder.files()).hasSize(3);
    }

    @Test
    void aFileThatWasGivenAnotherNameIsStillKnown() throws IOException {
        Path first = add(Rule.RAM_1, "ram A size=0x10").file();
        Path renamed = Files.move(first, first.resolveSibling("the console is hidden.mem"));

        assertThat(add(Rule.RAM_1, "ram A size=0x10")).isEqualTo(new RegressionFolder.Entry(renamed, false));
    }

    @Test
    void whatSomebodyWroteUnderThatNameIsLeftAlone() throws IOException {
        Path first = add(Rule.RAM_1, "ram A size=0x10").file();
        Files.writeString(first, "something else");

        assertThat(add(Rule.RAM_1, "ram A size=0x10").isNew()).isFalse();
        assertThat(Files.readString(first)).isEqualTo("something else");
    }

    @Test
    void severalAtOnceLoseNoneAndKeepEachOnce() throws Exception {
        List<String> kinds = List.of("ram", "rom", "container", "reservation", "mmio");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<RegressionFolder.Entry>> tasks = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<RegressionFolder.Entry>)
                            () -> add(Rule.VIS_1, kinds.get(i % kinds.size()) + " A size=0x" + (i + 1)))
                    .toList();
            for (var future : threads.invokeAll(tasks)) {
                assertThat(RegressionFile.read(future.get().file()).shows()).contains(Rule.VIS_1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.files()).hasSize(kinds.size());
        try (var all = Files.list(folder.path())) {
            assertThat(all).hasSize(kinds.size());
        }
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(parent.resolve("a.mem"), "memtck 1\nteleport A\n");
        Path binary = Files.write(parent.resolve("b.mem"), new byte[] {(byte) 0xff});
        Path large = Files.write(parent.resolve("c.mem"), new byte[RegressionFile.LARGEST + 1]);

        assertUnreadable(file, ": line 2, column 1: ");
        assertUnreadable(binary, ": is not UTF-8 text");
        assertUnreadable(large, ": cannot be read: the file is larger than 16 MiB");
        assertUnreadable(parent.resolve("d.mem"), ": there is no such file");
    }

    private static void assertUnreadable(Path file, String problem) {
        assertThatExceptionOfType(RegressionFile.UnreadableException.class)
                .isThrownBy(() -> RegressionFile.read(file))
                .withMessageStartingWith(file + problem);
    }
}
