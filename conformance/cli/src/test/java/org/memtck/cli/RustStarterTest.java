package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the starter in Rust has beyond the protocol. */
class RustStarterTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        Programs.require("cargo");
        Starter.RUST.copy(folder);
    }

    @Test
    void passesItsOwnTests() {
        assertThat(Cargo.test(folder)).contains("running 7 tests").noneMatch(line -> line.contains("FAILED"));
    }

    @Test
    void aPanicIsAnAnswerWithItsFirstLine() throws IOException {
        replace("fn space(_: &mut Bus, _: &mut Call) -> Status {", "    panic!(\"no space\\nleft\");\n");

        assertThat(answers("reset\ncontainer A size=1\nspace S root=A\nreset\n"))
                .matches("(?s).*ok\nok\nerror message=panicked_at_[!-~]*src/bin/agent.rs:[!-~]*no_space\nok\n");
    }

    @Test
    void whatABusPrintsIsNoAnswer() throws IOException {
        replace("fn space(_: &mut Bus, _: &mut Call) -> Status {", "    println!(\"opened\");\n");

        String script = "./built-agent < input 2> errors && cat errors | sed 's/^/stderr: /'";
        Cargo.build(folder, "agent");

        assertThat(Programs.run(folder, "container A size=1\nspace S root=A\n", List.of("sh", "-c", script)))
                .isEqualTo("ok\nok\nstderr: opened\n");
    }

    private void replace(String head, String first) throws IOException {
        Path bus = Starter.RUST.bus(folder);
        String text = Files.readString(bus);
        assertThat(text).containsOnlyOnce(head);
        Files.writeString(bus, text.replace(head, "#[allow(unreachable_code)]\n" + head + "\n" + first));
    }

    private String answers(String lines) {
        return Programs.run(folder, lines, List.of(Cargo.build(folder, "agent").toString()));
    }
}
