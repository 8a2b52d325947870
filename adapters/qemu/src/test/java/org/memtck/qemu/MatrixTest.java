package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code adapters/qemu/matrix}, with scripts for memtck and for QEMU. It needs Python. */
@DisabledOnOs(OS.WINDOWS)
class MatrixTest {
    private static final String REPORT = """
            {"target": {"name": "qemu", "version": "v", "page": %s}, "cases": $cases, "operations": 4711,
             "verdict": "x", "stale": [%s], "incidents": [], "rules": [
               {"id": "RAM-1", "verdict": "pass"}, {"id": "RAM-2", "verdict": "%s"}, {"id": "VIS-7", "verdict": "%s"},
               {"id": "VIS-8", "verdict": "not-exercised"}, {"id": "LIFE-1", "verdict": "non-strict"},
               {"id": "LIFE-10", "verdict": "too-little"}, {"id": "LIFE-11", "verdict": "shadowed"}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makePrograms() throws IOException {
        Assumptions.assumeThat(new Host(System.getenv(), folder, "me").program("python3"))
                .as("python3 is installed")
                .isPresent();
        Files.writeString(folder.resolve("known"), "deviation VIS-7\n  reason: so\n");
        qemu("old", "x86_64", "7.2.22 (Test 1:7.2)");
        qemu("old", "avr", "7.2.22 (Test 1:7.2)");
        qemu("old", "x86_64-microvm", "7.2.22 (Test 1:7.2)");
        qemu("new", "x86_64", "11.1.3");
        qemu("new", "avr", "11.1.3");
        Files.createSymbolicLink(folder.resolve("new/qemu-system-amd64"), Path.of("qemu-system-x86_64"));
        memtck("case $path in\n*microvm) echo 'This QEMU was built without plugins. Use another'; exit 2;;\n"
                + "*avr) cat > $report/report.json << END\n" + REPORT.formatted("256", "\"VIS-8\"", "fail", "known")
                + "END\nexit 1;;\n*) cat > $report/report.json << END\n" + REPORT.formatted("4096", "", "pass", "known")
                + "END\nesac");
    }

    private void qemu(String where, String target, String version) throws IOException {
        script(where + "/qemu-system-" + target, "echo 'QEMU emulator version " + version + "'");
    }

    /** What it does when it is to certify {@code $path} with {@code $cases}, and to report into the folder {@code $report}. */
    private void memtck(String certify) throws IOException {
        script("memtck", """
                [ "$1" = --version ] && { echo 'memtck 9.8.7, scenario language 1'; exit; }
                path=$2; echo "$*" >> %s/calls
                while [ $# -gt 1 ]; do
                    case $1 in --report) report=$2 ;; --cases) cases=$2 ;; esac
                    shift
                done
                mkdir -p "$report"
                """.formatted(folder) + certify);
    }

    private void script(String name, String text) throws IOException {
        new Sandbox(folder).script("new", text);
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        Files.move(folder.resolve("bin/new"), path);
    }

    private record Ended(int status, String page, String errors) {}

    private Ended matrix(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", Path.of("matrix").toAbsolutePath().toString()));
        command.addAll(List.of("--known", "known", "--work", "work"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("MEMTCK", folder.resolve("memtck").toString());
        Path errors = folder.resolve("errors");
        Path page = folder.resolve("page");
        Process process = builder.redirectError(errors.toFile())
                .redirectOutput(page.toFile())
                .start();
        process.getOutputStream().close();
        return new Ended(process.waitFor(), Files.readString(page), Files.readString(errors));
    }

    private List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        List<String> lines = Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        Files.deleteIfExists(calls);
        return lines;
    }

    @Test
    void thePageHasEveryRunAndEveryRule() throws Exception {
        Ended ended = matrix(
                "--seed",
                "1,2",
                "new/qemu-system-x86_64",
                "--seed=1",
                "--cases",
                "4000",
                "old/qemu-system-avr",
                "old/qemu-system-x86_64",
                "old/qemu-system-x86_64-microvm");

        assertThat(ended.status()).isEqualTo(1);
        Golden.check(
                "matrix.md",
                ended.page()
                        .replaceAll("on \\d{4}-\\d\\d-\\d\\d with", "on DATE with")
                        .replaceAll("\\| \\d+ \\|\n", "| SECONDS |\n"));
    }

    @Test
    void eachRunIsTheFullProfileWithTheKnownDeviations() throws Exception {
        assertThat(matrix("--seed", "7", "--cases", "50", "new/qemu-system-x86_64")
                        .status())
                .isZero();

        assertThat(calls())
                .containsExactly("certify qemu:" + folder.toRealPath()
                        + "/new/qemu-system-x86_64 --profile full --known known --seed 7 --cases 50 --report"
                        + " work/11.1.3-x86_64-seed7-cases50/report");
    }

    @Test
    void anotherNameOfAnExecutableIsTheSame() throws Exception {
        matrix("new/qemu-system-x86_64", "--cases", "4000", "new/qemu-system-amd64");

        assertThat(calls()).hasSize(1).allMatch(call -> call.contains("--cases 20000"));
    }

    @Test
    void whatHasFinishedIsNotRepeatedUntilSomethingChanges() throws Exception {
        String[] both = {"old/qemu-system-avr", "new/qemu-system-x86_64"};
        Ended first = matrix(both);
        assertThat(calls()).hasSize(2);

        assertThat(matrix(both).page()).isEqualTo(first.page());
        assertThat(calls()).isEmpty();

        qemu("new", "x86_64", "11.1.3 (rebuilt)");
        matrix(both);
        assertThat(calls()).hasSize(1).allMatch(call -> call.contains("x86_64"));

        Files.writeString(folder.resolve("known"), "deviation VIS-7\n  reason: another\n");
        matrix(both);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void anInterruptedRunGoesOn() throws Exception {
        script("old/qemu-system-zeta", "echo 'QEMU emulator version 7.2.22 (Test 1:7.2)'");
        String[] all = {"old/qemu-system-avr", "old/qemu-system-zeta", "new/qemu-system-x86_64"};
        String able = Files.readString(folder.resolve("memtck"));
        Files.writeString(folder.resolve("memtck"), able.replace("*microvm)", "*zeta) exit 130;;\n*microvm)"));

        Ended interrupted = matrix(all);
        assertThat(interrupted.status()).isEqualTo(130);
        assertThat(interrupted.page()).isEmpty();
        assertThat(interrupted.errors())
                .endsWith(
                        "matrix: interrupted; what has finished is kept in work, and the same command goes on from there\n");
        assertThat(calls()).hasSize(2);

        Files.writeString(folder.resolve("memtck"), able);
        assertThat(matrix(all).page()).contains("| zeta |");
        assertThat(calls()).hasSize(2).noneMatch(call -> call.contains("avr"));
    }

    @Test
    void whatCouldNotBeCertifiedIsShownAndTriedAgain() throws Exception {
        memtck("echo 'memtck: no compiler'; exit 2");

        Ended ended = matrix("new/qemu-system-x86_64");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.page()).contains("- 11.1.3 x86_64, seed 1, 20000 cases: exit status 2, `memtck: no compiler`");
        matrix("new/qemu-system-x86_64");
        assertThat(calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cases 10                        | name at least one executable, such as /usr/bin/qemu-system-x86_64
            --cases 0 new/qemu-system-x86_64  | --cases is from 1 to 100000000, not 0
            --cases x new/qemu-system-x86_64  | --cases takes a whole number, not 'x'
            --seed 1,y new/qemu-system-x86_64 | --seed takes a whole number, not 'y'
            new/qemu-system-x86_64 --seed     | --seed needs a value
            --fast new/qemu-system-x86_64     | there is no option --fast; there are --seed, --cases, --known, --work and --out
            new/qemu-system-z80               | there is no file new/qemu-system-z80
            known                             | known is not an executable file
            memtck                            | memtck is not a qemu-system-*: what comes behind that is the target on the page
            --known no new/qemu-system-x86_64 | there is no file of known deviations no
            --out new new/qemu-system-x86_64  | the page cannot be written to new: expected is a file in a folder that exists
            """)
    void wrongUseIsToldBeforeAnythingIsRun(String arguments, String message) throws Exception {
        Ended ended = matrix(arguments.split(" "));

        assertThat(ended.errors()).isEqualTo("matrix: " + message + "\n");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatIsNoQemuIsToldBeforeAnythingIsRun() throws Exception {
        script("old/qemu-system-teapot", "echo 'I am a teapot'");

        Ended ended = matrix("new/qemu-system-x86_64", "old/qemu-system-teapot");

        assertThat(ended.errors()).contains("qemu-system-teapot is not a QEMU: to --version it should say");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(calls()).isEmpty();
    }
}
