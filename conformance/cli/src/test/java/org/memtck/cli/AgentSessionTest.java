package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session, piped into an agent as a user of the shell would do it. */
class AgentSessionTest {
    private static final String[] FLAT = {
        "memtck 1",
        "container bus size=0x10000",
        "ram low size=0x1000",
        "rom boot size=0x100",
        "mmio uart size=0x10 seed=0x41",
        "fill boot at=0x0 bytes=a1a2a3a4",
        "add low in=bus at=0x0",
        "add boot in=bus at=0xff80",
        "add uart in=bus at=0x8000",
        "space cpu root=bus",
        "write cpu at=0x10 size=4 value=0x11223344",
        "read cpu at=0x10 size=2 order=be",
        "read cpu at=0x8004 size=4",
        "write cpu at=0xff80 size=1 value=0x0",
        "load cpu at=0xff7f len=3",
        "flatview cpu"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theStartersAnswerAsExpected(Starter starter) {
        List<String> command = starter.install(folder);
        String file = Cli.file(folder.resolve("flat.mem"), FLAT);

        String answered = Programs.run(
                folder, Cli.run("export", file, "--as", "agent-session").out(), command);

        assertThat(answered).startsWith("hello name=");
        assertThat(answered.substring(answered.indexOf('\n') + 1))
                .isEqualTo(Cli.run("export", file, "--as", "agent-replies").out());
    }
}
