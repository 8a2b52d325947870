package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionsTest {
    private static final String PRIORITIES = """
            # PRIO-1: the higher priority is visible
            memtck 1
            container A size=0x10
            ram B size=0x1
            ram C size=0x1
            add B in=A at=0x0 prio=1
            add C in=A at=0x0
            space S root=A
            = ok
            find S at=0x0
            = ok ranges=0x0-0x0:B+0x0
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void regressions() {
        Subjects.regressions = folder;
    }

    private Ran.Result replay(Class<?> subject, String text) throws IOException {
        Files.writeString(folder.resolve("a.mem"), text);
        return Ran.of(subject, folder.resolve("out"), Settings.CASES, "1").of("a.mem");
    }

    @Test
    void whatConformsPasses() throws IOException {
        assertThat(replay(Subjects.CorrectSubject.class, PRIORITIES).how()).isEqualTo("successful");
    }

    @Test
    void whatDiffersFailsWithTheScenario() throws IOException {
        Ran.Result result = replay(Subjects.InvertedSubject.class, PRIORITIES);

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message())
                .startsWith(folder.resolve("a.mem") + ": priority-inverted differs\n")
                .contains("    # observed: = ok ranges=0x0-0x0:C+0x0\n", "decided by  PRIO-1: ");
    }

    @Test
    void aSessionPassesIfAllOfItsScenariosDo() throws IOException {
        assertThat(replay(Subjects.CorrectSubject.class, "memtck 1\nram A size=0x1\n" + PRIORITIES)
                        .how())
                .isEqualTo("successful");
    }

    @Test
    void aSessionFailsWithTheScenarioThatDiffers() throws IOException {
        Ran.Result result = replay(Subjects.InvertedSubject.class, "memtck 1\nram A size=0x1\n" + PRIORITIES);

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message()).contains("    # observed: = ok ranges=0x0-0x0:C+0x0\n");
    }

    @Test
    void aKnownDeviationIsAborted() throws IOException {
        Ran.Result result = replay(Subjects.ForgivenSubject.class, PRIORITIES);

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message()).contains("PRIO-1: it was always so");
    }

    @Test
    void whatCannotBeReadFailsWithItsLine() throws IOException {
        Ran.Result result = replay(Subjects.CorrectSubject.class, "memtck 1\nram A size=0x1\nteleport A at=0x7\n");

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message()).startsWith(folder.resolve("a.mem") + ": line 3, column 1: ");
    }

    @Test
    void aFileOfALaterLanguageFailsWithItsLine() throws IOException {
        assertThat(replay(Subjects.CorrectSubject.class, "# later\nmemtck 2\n").message())
                .contains("a.mem: line 2, column 8: version '2' of the language is unknown");
    }

    @Test
    void whatDisagreesWithTheRulesFailsWithItsLine() throws IOException {
        Ran.Result result = replay(Subjects.CorrectSubject.class, PRIORITIES.replace("0x0-0x0:B+0x0", "0x0-0x0:C+0x0"));

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message())
                .endsWith("a.mem: line 10: the file says = ok ranges=0x0-0x0:C+0x0,"
                        + " the rules say = ok ranges=0x0-0x0:B+0x0");
    }

    @Test
    void whatNeedsMoreThanIsOfferedIsAborted() throws IOException {
        Ran.Result result = replay(Subjects.SmallSubject.class, PRIORITIES);

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message()).contains("needs overlap and find, which SmallSubject does not offer");
    }

    @Test
    void whereNothingCanBeComparedNothingPasses() throws IOException {
        assertThat(replay(Subjects.CorrectSubject.class, "memtck 1\n").how()).isEqualTo("aborted");
    }

    @Test
    void everyFileIsATestButHiddenOnes() throws IOException {
        for (String name : new String[] {"one.mem", "two.mem", ".three.mem", "four.txt"}) {
            Files.writeString(folder.resolve(name), PRIORITIES);
        }

        assertThat(Ran.of(Subjects.CorrectSubject.class, folder.resolve("out"), Settings.CASES, "1")
                        .tests()
                        .keySet())
                .contains("one.mem", "two.mem")
                .noneMatch(name -> name.contains("three") || name.contains("four"));
    }
}
