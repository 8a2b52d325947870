package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.PlainWriter;

/** Nothing that a file says steers the terminal. */
class PlainWriterTest {
    @TempDir
    Path folder;

    @Test
    void controlCharactersBecomeQuestionMarksButNotEndsOfLines() {
        assertThat(PlainWriter.plain("a\u001b[31mb\u0007\u009b\u202ec\td\n")).isEqualTo("a?[31mb???c\td\n");
    }

    @Test
    void aReasonInAFileOfDeviationsDoesNotReachTheTerminalWithItsEscapes() {
        String known = Cli.file(
                folder.resolve("known.txt"), "deviation RO-1", "  reason: because\u001b]0;title\u0007 of \u009b31m");

        Cli result = Cli.run("certify", "forgetful", "--cases", "200", "--known", known);

        assertThat(result.out()).contains("because?]0;title? of ?31m");
        assertThat(result.out() + result.err()).doesNotContain("\u001b").doesNotContain("\u009b");
    }

    @Test
    void neitherDoesALineThatIsNoDeviation() {
        String known = Cli.file(folder.resolve("known.txt"), "\u001b[2Jdeviation RO-1");

        Cli result = Cli.run("certify", "--cases", "10", "--known", known);

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).contains("?[2Jdeviation").doesNotContain("\u001b");
    }
}
